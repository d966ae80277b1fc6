import type { PlanView } from '../../../shared/board/view.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import { chineseDate } from '../../../shared/calendar/read-date.ts'
import type { UnitId } from '../../../shared/ids.ts'
import type { InspectionRules } from '../../../shared/inspection/rules.ts'
import type { Slip } from '../../../shared/slip/slip.ts'

/** A slip as it is printed: every name looked up, every date in words. */
export interface Letter {
  readonly draft: boolean
  /** 发文机关. */
  readonly issuer: string
  readonly number: string
  /** What it is called by its campaign: 整改通知书, 蓝色督办单. */
  readonly kind: string
  readonly title: string
  /** 主送. */
  readonly to: string
  readonly matter: readonly string[]
  readonly basis: readonly string[]
  readonly demand: readonly string[]
  readonly term: readonly string[]
  readonly attachments: readonly string[]
  readonly date: string
  /** 抄送. */
  readonly copies: string
  /** What was done with it since: who, when, what, in what words. */
  readonly record: readonly (readonly [date: string, act: string, who: string, words: string])[]
}

export interface LetterWords {
  readonly plan: Pick<PlanView, 'campaign' | 'unitById'>
  readonly rules: InspectionRules
  readonly today: CalendarDate
}

export function letterOf(slip: Slip, { plan, rules, today }: LetterWords): Letter {
  const unitName = (id: UnitId | undefined) => (id && plan.unitById.get(id)?.name) || ''
  const { name: kind } = rules.slips.looks[slip.kind]
  const on = slip.issuedOn ?? today
  return {
    draft: slip.state === 'draft',
    issuer: unitName((slip.issuedBy ?? slip.createdBy).unitId) || plan.campaign.issuer || plan.campaign.name,
    number: slip.number ?? '（未编号）',
    kind,
    title: titleOf(slip.title, kind),
    to: unitName(slip.unitId) || slip.unitId,
    matter: paragraphs(slip.matter),
    basis: basisOf(slip),
    demand: paragraphs(slip.demand),
    term: termOf(slip),
    attachments: attachmentsOf(slip),
    date: chineseDate(on),
    copies: slip.kind === 'transfer' || slip.kind === 'interview' ? '' : plan.campaign.issuer,
    record: recordOf(slip),
  }
}

/** 「关于……的整改通知书」, unless its author already wrote it so. */
function titleOf(title: string, kind: string): string {
  const words = title.trim().replace(/。$/, '')
  if (words.endsWith(kind)) return words
  return `${words.startsWith('关于') ? '' : '关于'}${words}的${kind}`
}

const paragraphs = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

function basisOf({ basis: { words, since, snapshot } }: Slip): string[] {
  return [
    ...paragraphs(words).map(ended),
    ...(since ? [`该情况自${chineseDate(since)}起持续至今。`] : []),
    ...(snapshot
      ? [
          `以上以${chineseDate(snapshot.day)}看板快照为据，快照校验值（SHA-256）前十六位为${snapshot.sha256.slice(0, 16)}。`,
        ]
      : []),
  ]
}

/** Words taken from a lamp end without a full stop; on paper they are sentences. */
const ended = (text: string): string => (/[。！？；：.!?]$/.test(text) ? text : `${text}。`)

function termOf({ due, baselineDue, signBy, state }: Slip): string[] {
  const moved = baselineDue !== null && due !== null && baselineDue !== due && state !== 'draft'
  return [
    ...(signBy ? [`请于${chineseDate(signBy)}前签收。`] : []),
    ...(due ? [`请于${chineseDate(due)}前办结，并将办理情况连同佐证材料书面反馈。`] : []),
    ...(moved ? [`原定期限为${chineseDate(baselineDue)}，经批准延期。`] : []),
  ]
}

/** What the issuing side laid beside it; what the unit answered with is in the record. */
function attachmentsOf({ evidence, issuedBy, createdBy }: Slip): string[] {
  const ours = [issuedBy?.userId, createdBy.userId]
  return evidence.filter(one => ours.includes(one.by.userId)).map(one => one.fileName)
}

const acts: Readonly<Record<string, string>> = {
  sign: '签收',
  start: '开始办理',
  report: '反馈',
  finish: '报请销号',
  return: '退回',
  clear: '销号',
  review: '回头看',
  reopen: '重新办理',
  withdraw: '撤回',
  'ask-extension': '申请延期',
  'answer-extension': '答复延期',
  'state-case': '申辩',
  'answer-case': '答复申辩',
}

const recordOf = ({ trail }: Slip): Letter['record'] =>
  trail.flatMap(({ act, on, by, words }) => {
    const said = acts[act]
    return said ? [[on, said, by.name, words] as const] : []
  })
