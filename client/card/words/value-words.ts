import type { TFunction } from 'i18next'
import type { CardView, PlanView } from '../../../shared/board/view.ts'
import type { CalendarDate, Instant, PlanDate } from '../../../shared/calendar/date.ts'
import { type FieldKind, type Money, parseCardKey } from '../../../shared/card/fields.ts'
import type { AreaId, RosterId, UnitId, WorkflowId } from '../../../shared/ids.ts'
import { dateWords, planDateWords } from './date-words.ts'
import { laggedWords } from './lamp-words.ts'
import { momentWords } from './moment-words.ts'
import { figureWords, moneyWords } from './number-words.ts'

/** The name of a card's key: 「开工申报」 for `claim:start`, 「责任人」 for `owner`. */
export function fieldWords(t: TFunction, key: string, plan: PlanView): string {
  const known = parseCardKey(key)
  if (!known) return key
  const stage = known.id ? stageName(plan, known.id) : ''
  return t(`domain:field.${known.field}`, { stage })
}

/**
 * A stored value as people say it: ids by their names, dates as the plan writes them. Empty for nothing. It reads audit
 * rows too, so it must bear any value without throwing.
 */
export function fieldValueWords(t: TFunction, key: string, value: unknown, plan: PlanView): string {
  if (value === undefined || value === null || value === '') return ''
  const known = parseCardKey(key)
  const say = known ? sayers[known.field] : undefined
  const valid = known?.schema ? known.schema.safeParse(value).success : true
  return say && valid ? say(value as never, { t, plan }) : plainWords(t, value)
}

interface Say {
  readonly t: TFunction
  readonly plan: PlanView
}
type Sayer = (value: never, say: Say) => string

const unitName = (id: UnitId, { plan }: Say) => plan.unitById.get(id)?.shortName ?? id
const areaName = (id: AreaId, { plan }: Say) => plan.areaById.get(id)?.shortName ?? id
const planned = (date: PlanDate, { t }: Say) => (isPlanDate(date) ? planDateWords(t, date) : '')
const worded = (value: { text?: string; reason?: string; words?: string }) =>
  value.text ?? value.reason ?? value.words ?? ''

const sayers: Partial<Record<FieldKind, Sayer>> = {
  areaId: areaName,
  moreAreaIds: (ids: readonly AreaId[], say) =>
    ids.map(id => areaName(id, say)).join(say.t('card:money.and')),
  measureId: (id: string, { plan }) => plan.measures.find(m => m.id === id)?.name ?? id,
  workflowId: (id: WorkflowId, { plan }) => plan.workflowById.get(id)?.name ?? id,
  leadUnitId: unitName,
  supportUnitIds: (ids: readonly UnitId[], say) =>
    ids.map(id => unitName(id, say)).join(say.t('card:money.and')),
  leaderId: (id: RosterId, { plan }) => plan.personById.get(id)?.name ?? id,
  stage: (id: string, { plan }) => stageName(plan, id),
  start: (start: string, { t }) => t(`card:start.${start}`),
  progress: (value: number) => `${figureWords(value)}%`,
  startOn: planned,
  due: planned,
  baselineDue: planned,
  base: planned,
  plan: (value: { date?: PlanDate }, say) => (value.date ? planned(value.date, say) : ''),
  claim: (date: CalendarDate, { t }) => dateWords(t, date),
  check: (value: { date: CalendarDate; words?: string }, { t }) =>
    [dateWords(t, value.date), value.words].filter(Boolean).join(' '),
  investTotal: (money: Money, { t }) => moneyWords(t, money),
  investPlanned: (money: Money, { t }) => moneyWords(t, money),
  money: (money: Money & { on: CalendarDate }, { t }) =>
    `${moneyWords(t, money)}（${dateWords(t, money.on)}）`,
  lists: (lists: readonly { listId: string; to?: string }[], { plan, t }) =>
    lists
      .filter(one => !one.to)
      .map(one => plan.lists.find(l => l.id === one.listId)?.name ?? one.listId)
      .join(t('card:money.and')),
  problem: worded,
  feedback: worded,
  replan: worded,
  request: worded,
  evidence: (value: { caption?: string; fileName?: string }) => value.caption || value.fileName || '',
  side: (value: { state: string; reason: string }, { t }) =>
    `${t(`card:side.${value.state}`)}：${value.reason}`,
  override: (value: { lamp: string; reason: string }, { t }) =>
    `${t(`card:lamp.${value.lamp}`)}：${value.reason}`,
  return: (value: { unchanged: boolean }, { t }) =>
    t(value.unchanged ? 'card:return.unchanged' : 'card:return.changed'),
  sourceClause: (value: { where: string }) => value.where,
  targetIds: (ids: readonly string[], { t }) => ids.join(t('card:money.and')),
  lagged: (value: CardView['lagged'], { t }) => laggedWords(t, value) ?? '',
  deletedAt: (at: Instant, { t, plan }) => momentWords(t, at, plan.campaign.timeZone),
}

function stageName(plan: PlanView, id: string): string {
  for (const workflow of plan.workflows) {
    const stage = workflow.stages.find(one => one.id === id)
    if (stage) return stage.name
  }
  return id
}

const isPlanDate = (value: unknown): value is PlanDate =>
  typeof value === 'object' && value !== null && 'date' in value && 'precision' in value

function plainWords(t: TFunction, value: unknown): string {
  if (typeof value === 'boolean') return t(value ? 'card:yes' : 'card:no')
  if (typeof value === 'string') return value
  if (typeof value === 'number') return figureWords(value)
  return JSON.stringify(value)
}
