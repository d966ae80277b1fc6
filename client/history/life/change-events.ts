import type { TFunction } from 'i18next'
import type { PlanView } from '../../../shared/board/view.ts'
import { parseCardKey, Replan } from '../../../shared/card/fields.ts'
import { changeLine } from '../../card/log/change-words.ts'
import type { Change } from '../../card/log/changes.ts'
import { planDateWords } from '../../card/words/date-words.ts'
import { fieldWords } from '../../card/words/value-words.ts'
import { whoWords } from '../../card/words/who-words.ts'
import type { LifeEvent, LifeKind } from './life-event.ts'

/** What people did, from the audit's rows; what the server keeps beside it, and what was written as the card was made, is not told again. */
export function changeEvents(t: TFunction, rows: readonly Change[], plan: PlanView): LifeEvent[] {
  const acts = Map.groupBy(
    rows.filter(row => row.cause !== 'clock'),
    row => row.seq,
  )
  return [...acts.values()].flatMap(act => actEvents(t, act, plan))
}

function actEvents(t: TFunction, act: readonly Change[], plan: PlanView): LifeEvent[] {
  const made = act.find(row => row.field === 'createdAt')
  if (made) {
    const title = act.find(row => row.field === 'title')?.after
    return [
      {
        ...basis(t, made, plan),
        kind: 'created',
        title: t('history:life.kind.created'),
        before: '',
        after: String(title ?? ''),
      },
    ]
  }
  const replans = act.filter(row => fieldOf(row) === 'replan')
  // a replan says what was moved, from where and why: the date itself need not be told beside it
  const rest = act.filter(
    row => !['replan', ...(replans.length > 0 ? ['plan', 'due'] : [])].includes(fieldOf(row)),
  )
  return [
    ...replans.flatMap(row => replanEvent(t, row, plan)),
    ...rest.flatMap(row => rowEvent(t, row, plan)),
  ]
}

function replanEvent(t: TFunction, row: Change, plan: PlanView): LifeEvent[] {
  const read = Replan.safeParse(row.after)
  if (!read.success) return []
  const { what, from, to, reason, approvedBy } = read.data
  const stage = fieldWords(t, what === 'due' ? 'due' : `plan:${what}`, plan)
  const after = [
    to ? planDateWords(t, to) : t('history:empty'),
    reason,
    t('history:life.approved', { by: approvedBy }),
  ]
  return [
    {
      ...basis(t, row, plan),
      kind: 'replan',
      title: t('history:life.replan', { stage }),
      before: from ? planDateWords(t, from) : '',
      after: after.join(t('history:forecast.semicolon')),
    },
  ]
}

function rowEvent(t: TFunction, row: Change, plan: PlanView): LifeEvent[] {
  if (fieldOf(row) === 'deletedAt') {
    const title = t(row.after === null ? 'history:life.restored' : 'history:life.deleted')
    return [{ ...basis(t, row, plan), kind: 'deleted', title, before: '', after: '' }]
  }
  const line = changeLine(t, row, plan)
  if (!line) return []
  const { field, before, after } = line
  return [{ ...basis(t, row, plan), kind: kindOf(fieldOf(row)), title: field, before, after }]
}

const basis = (t: TFunction, row: Change, plan: PlanView) => ({
  key: `${row.seq} ${row.field}`,
  at: row.at,
  who: whoWords(t, row.actor, plan),
})

const fieldOf = (row: Change): string => parseCardKey(row.field)?.field ?? ''

const kinds: Readonly<Record<string, LifeKind>> = {
  claim: 'stage',
  check: 'stage',
  stage: 'stage',
  return: 'return',
  problem: 'problem',
  evidence: 'evidence',
}
const kindOf = (field: string): LifeKind => kinds[field] ?? 'edit'
