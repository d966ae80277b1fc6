import type * as Y from 'yjs'
import type { PlanDate } from '../calendar/date.ts'
import type { StagePlan } from '../card/fields.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { cardFor } from './card-for.ts'
import { stageIn, workflowOf } from './card-stages.ts'
import type { CommandOf, Decided, Deciding } from './decision.ts'
import { createDraft, type DecisionDraft } from './decision-draft.ts'
import { readField } from './document.ts'
import { sameJson } from './same-json.ts'

type Replan = CommandOf<'card.replan'>

/**
 * CARD-4: dates change, the baseline does not. The first date ever set is the baseline and needs no reason; every later change needs
 * one and is kept with both dates, who, why and who approved. A planned percent alone is no change of date.
 */
export function decideReplan(at: Deciding, command: Replan): Decided {
  const card = cardFor(at, command.card, 'replan')
  if (isRefusal(card)) return card
  const workflow = workflowOf(at.plan, card)
  const unknown = Object.keys(command.plan)
    .map(id => stageIn(workflow, id))
    .find(isRefusal)
  if (unknown) return unknown
  const moves = movesOf(card, command)
  if (command.reason.trim() === '' && moves.some(move => move.from !== null))
    return refuse('reason-needed', { card: command.card })
  const draft = createDraft(at)
  for (const move of moves) record(at, draft, command, card, move)
  for (const [stage, entry] of Object.entries(command.plan))
    draft.set(command.card, `plan:${stage}`, stagePlan(card, stage, entry))
  if (command.due !== undefined) draft.set(command.card, 'due', command.due)
  return draft.decided()
}

/** A date that changes; `what` is `due` or a stage, `base` the key its baseline is kept under. */
interface Move {
  readonly what: string
  readonly base: string
  readonly from: PlanDate | null
  readonly to: PlanDate | null
}

function movesOf(card: Y.Map<unknown>, { due, plan }: Replan): readonly Move[] {
  const moves: Move[] = Object.entries(plan).map(([stage, { date }]) => ({
    what: stage,
    base: `base:${stage}`,
    from: plannedIn(card, stage)?.date ?? null,
    to: date,
  }))
  if (due !== undefined)
    moves.push({
      what: 'due',
      base: 'baselineDue',
      from: (readField(card, 'due') as PlanDate | null | undefined) ?? null,
      to: due,
    })
  return moves.filter(move => !sameJson(move.from, move.to))
}

function record(at: Deciding, draft: DecisionDraft, command: Replan, card: Y.Map<unknown>, move: Move): void {
  const { what, base, from, to } = move
  const first = readField(card, base) ?? from ?? to
  if (first) draft.set(command.card, base, first)
  if (from === null) return
  const id = at.newId()
  draft.set(command.card, `replan:${id}`, {
    what,
    from,
    ...(to ? { to } : {}),
    reason: command.reason,
    approvedBy: command.approvedBy,
    by: at.actor,
    at: at.now,
  })
  draft.made(id)
}

function stagePlan(card: Y.Map<unknown>, stage: string, entry: Replan['plan'][string]): StagePlan | null {
  if (!entry.date) return null
  const percent = entry.percent ?? plannedIn(card, stage)?.percent
  return { date: entry.date, ...(percent === undefined ? {} : { percent }) }
}

const plannedIn = (card: Y.Map<unknown>, stage: string): StagePlan | null =>
  (readField(card, `plan:${stage}`) as StagePlan | null | undefined) ?? null
