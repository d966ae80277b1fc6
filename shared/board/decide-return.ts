import type * as Y from 'yjs'
import { type ReturnRhythm, returnPeriod } from '../calendar/return-period.ts'
import type { CardId } from '../ids.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import { cardFor } from './card-for.ts'
import type { CommandOf, Decided, Deciding } from './decision.ts'
import { createDraft, type DecisionDraft } from './decision-draft.ts'
import { readField } from './document.ts'
import type { PlanView } from './view.ts'

type Row = CommandOf<'return.submit'>['rows'][number]

/** The rhythm cards are returned in: the plan's first rhythm of that kind, else by the week (宣城). */
export function returnRhythmOf(plan: Pick<PlanView, 'rhythms'>): ReturnRhythm {
  return plan.rhythms.find(rhythm => rhythm.kind === 'return') ?? { every: 'week' }
}

/**
 * CARD-7 本周填报: all rows or none. The right to return a card covers what a return carries: form, percent, money, a problem.
 * Handing in twice in a period replaces the percent and the words; news once handed in stays news.
 */
export function decideReturn(at: Deciding, { rows }: CommandOf<'return.submit'>): Decided {
  const period = returnPeriod(returnRhythmOf(at.plan), at.today).to
  const draft = createDraft(at)
  const seen = new Set<CardId>()
  for (const row of rows) {
    const card = cardFor(at, row.card, 'return')
    const wrong = isRefusal(card) ? card : badRow(row, seen)
    if (wrong) return wrong
    seen.add(row.card)
    if (!isRefusal(card)) hand(at, draft, card, row, `return:${period}`)
  }
  return draft.decided()
}

function badRow(row: Row, seen: ReadonlySet<CardId>): Refusal | null {
  if (seen.has(row.card)) return refuse('bad-request', { card: row.card })
  const news = [row.form, row.progress, row.money, row.problem].some(part => part !== undefined)
  return row.unchanged && news ? refuse('bad-value', { card: row.card, field: 'unchanged' }) : null
}

function hand(at: Deciding, draft: DecisionDraft, card: Y.Map<unknown>, row: Row, key: string): void {
  const seal = { by: at.actor, at: at.now }
  const earlier = readField(card, key) as { unchanged: boolean } | undefined
  if (row.form !== undefined) draft.text(row.card, 'form', row.form)
  if (row.progress !== undefined) draft.set(row.card, 'progress', row.progress)
  if (row.money) make(at, draft, row.card, 'money', { ...row.money, on: at.today, ...seal })
  if (row.problem?.trim())
    make(at, draft, row.card, 'problem', {
      text: row.problem,
      kind: 'other',
      state: 'open',
      raised: seal,
      answers: [],
    })
  draft.set(row.card, key, { unchanged: row.unchanged && (earlier?.unchanged ?? true), ...seal })
}

function make(at: Deciding, draft: DecisionDraft, card: CardId, family: string, value: unknown): void {
  const id = at.newId()
  draft.set(card, `${family}:${id}`, value)
  draft.made(id)
}
