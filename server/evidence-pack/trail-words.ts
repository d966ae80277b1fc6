import type { BoardView } from '../../shared/board/view.ts'
import { CalendarDate, PlanDate } from '../../shared/calendar/date.ts'
import { parseCardKey } from '../../shared/card/fields.ts'
import type { AreaId, StageId, UnitId } from '../../shared/ids.ts'
import type { ChangeRow } from '../room/ports.ts'

/** Fields as people call them; what is not here says nothing to a reader. Paper is Chinese whatever language the screen speaks. */
const fields: Readonly<Record<string, string>> = {
  title: '名称',
  areaId: '战役',
  leadUnitId: '牵头单位',
  owner: '责任人',
  stage: '阶段',
  startOn: '开始日期',
  due: '完成时限',
  progress: '进度',
  form: '形象进度',
  notes: '备注',
  investTotal: '总投资',
  investPlanned: '计划投资',
  side: '特殊状态',
  override: '亮灯调整',
  deletedAt: '删除',
  claim: '申报',
  plan: '计划',
  check: '核验',
  problem: '难点堵点',
  evidence: '佐证',
  request: '报批',
  replan: '调整时限',
  feedback: '反馈',
  money: '投资完成',
  return: '填报',
}

/** What a person's act changed on a card, in a line; empty when it was bookkeeping. */
export const actWords = (changes: readonly ChangeRow[], board: BoardView): string =>
  changes
    .map(change => changeWords(change, board))
    .filter(words => words !== '')
    .join('；')

function changeWords({ field, before, after }: ChangeRow, board: BoardView): string {
  const key = parseCardKey(field)
  const name = key && fields[key.field]
  if (!name) return ''
  if (key.field === 'return') return unchanged(after) ? '填报（无变化）' : '填报'
  const stage = key.id ? stageName(key.id, board) : ''
  const was = valueWords(before, board)
  const is = valueWords(after, board)
  const label = `${name}${stage}`
  if (was === is) return ''
  if (is === '') return was === '' ? '' : `${label}：删去“${short(was)}”`
  return was === '' ? `${label}：${short(is)}` : `${label}：${short(was)}→${short(is)}`
}

const unchanged = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'unchanged' in value && value.unchanged === true

function valueWords(value: unknown, board: BoardView): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return named(value, board)
  const date = PlanDate.safeParse(value)
  if (date.success) return date.data.date
  return objectWords(value)
}

function named(value: string, { plan }: BoardView): string {
  return (
    plan.unitById.get(value as UnitId)?.shortName ??
    plan.areaById.get(value as AreaId)?.shortName ??
    (stageName(value, { plan }) || value)
  )
}

function stageName(id: string, { plan }: Pick<BoardView, 'plan'>): string {
  for (const workflow of plan.workflows) {
    const stage = workflow.stages.find(one => one.id === (id as StageId))
    if (stage) return stage.name
  }
  return ''
}

/** What such a value says of itself: its words, its day, its sum. */
function objectWords(value: object): string {
  const said = value as Readonly<Record<string, unknown>>
  const parts = [said.text, said.reason, said.caption, said.words, said.fileName].filter(
    (one): one is string => typeof one === 'string' && one !== '',
  )
  if (typeof said.amount === 'number') parts.push(`${said.amount}${said.unit ?? ''}`)
  const day = CalendarDate.safeParse(said.date)
  if (day.success) parts.push(day.data)
  const planned = PlanDate.safeParse(said.date)
  if (planned.success) parts.push(planned.data.date)
  return parts.slice(0, 2).join(' ') || '已填'
}

const longest = 60
const short = (text: string): string =>
  [...text].length > longest ? `${[...text].slice(0, longest).join('')}…` : text
