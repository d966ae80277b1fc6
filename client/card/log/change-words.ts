import type { TFunction } from 'i18next'
import type { PlanView } from '../../../shared/board/view.ts'
import { parseCardKey } from '../../../shared/card/fields.ts'
import { fieldValueWords, fieldWords } from '../words/value-words.ts'
import type { Change } from './changes.ts'

/** One line of the update log: the field, what stood there, what stands now. Null sides are nothing. */
export interface ChangeLine {
  readonly field: string
  readonly before: string
  readonly after: string
}

/** A key and what stands in it, before and after. */
export type Changed = Pick<Change, 'field' | 'before' | 'after'>

/** One act of one person: everything one commit changed on the card. */
export interface LogEntry {
  readonly seq: number
  readonly at: Change['at']
  readonly actor: Change['actor']
  readonly cause: string
  readonly lines: readonly ChangeLine[]
}

/** Bookkeeping the server writes beside what a person did; it says nothing to a reader. */
const silent = ['order', 'stamp', 'base', 'baselineDue', 'createdAt', 'sample']

/** Rows become acts, newest first; acts of nothing but bookkeeping are left out. */
export function logEntries(t: TFunction, rows: readonly Change[], plan: PlanView): LogEntry[] {
  const acts = new Map<number, { first: Change; lines: ChangeLine[] }>()
  for (const row of rows) {
    const act = acts.get(row.seq) ?? { first: row, lines: [] }
    acts.set(row.seq, act)
    const line = changeLine(t, row, plan)
    if (line) act.lines.push(line)
  }
  return [...acts.values()]
    .filter(act => act.lines.length > 0)
    .map(({ first: { seq, at, actor, cause }, lines }) => ({ seq, at, actor, cause, lines }))
}

export function changeLine(t: TFunction, row: Changed, plan: PlanView): ChangeLine | null {
  const field = parseCardKey(row.field)?.field
  if (field && silent.includes(field)) return null
  if (field === 'problem') return problemLine(t, row)
  if (field === 'request') return requestLine(t, row)
  if (field === 'evidence') return evidenceLine(t, row)
  const before = fieldValueWords(t, row.field, row.before, plan)
  const after = fieldValueWords(t, row.field, row.after, plan)
  return before === after ? null : { field: fieldWords(t, row.field, plan), before, after }
}

interface Problem {
  readonly text?: string
  readonly state?: string
  readonly answers?: readonly { readonly text?: string }[]
  readonly closed?: { readonly words?: string }
}

/** A problem is one value in the document; the log says which step of it this was. */
function problemLine(t: TFunction, row: Changed): ChangeLine {
  const was = objectOf<Problem>(row.before)
  const now = objectOf<Problem>(row.after)
  if (!was) return said(t('card:log.problemRaised'), now?.text)
  if (now?.state === 'closed' && was.state !== 'closed')
    return said(t('card:log.problemClosed'), now.closed?.words || now.text)
  return said(t('card:log.problemAnswered'), now?.answers?.at(-1)?.text)
}

interface Request {
  readonly reason?: string
  readonly decision?: { readonly approved?: boolean; readonly words?: string }
}
function requestLine(t: TFunction, row: Changed): ChangeLine {
  const now = objectOf<Request>(row.after)
  if (!now?.decision) return said(t('card:log.requested'), now?.reason)
  const { approved, words } = now.decision
  return said(t(approved ? 'card:log.approved' : 'card:log.declined'), words || now.reason)
}

interface Evidence {
  readonly caption?: string
  readonly fileName?: string
  readonly removed?: { readonly reason?: string }
  readonly verified?: unknown
}
function evidenceLine(t: TFunction, row: Changed): ChangeLine {
  const now = objectOf<Evidence>(row.after)
  const name = now?.caption || now?.fileName
  if (now?.removed)
    return { field: t('card:log.evidenceRemoved'), before: name ?? '', after: now.removed.reason ?? '' }
  if (now?.verified && row.before) return said(t('card:log.evidenceVerified'), name)
  return said(t('card:log.evidenceAdded'), name)
}

const said = (field: string, after: string | undefined): ChangeLine => ({
  field,
  before: '',
  after: after ?? '',
})

function objectOf<T extends object>(value: unknown): T | null {
  return typeof value === 'object' && value !== null ? (value as T) : null
}
