import type { BoardView, CardView, LampView } from '../board/view.ts'
import { daysBetween } from '../calendar/arithmetic.ts'
import { zoneNamed } from '../calendar/zone.ts'
import { daysLateOf } from '../card/days-late.ts'
import type { LagFacts } from '../history/series.ts'
import { isWorse, tenth } from '../lamp/reason.ts'
import type { Slip } from '../slip/slip.ts'
import type { LagRow } from './lag.ts'
import { type DateAt, promisesOf } from './promises.ts'
import { severityOf } from './severity.ts'

/**
 * SLIP-4: every 滞后 and 预警 card once, worst first; equal ones in the board's order. The same rows whatever the order of facts and slips. A card without
 * facts has only just turned, or the server has not been asked yet.
 */
export function lagList(
  board: BoardView,
  facts: readonly LagFacts[],
  slips: readonly Slip[],
): readonly LagRow[] {
  const factsOf = new Map(facts.map(one => [one.card, one]))
  const dateAt = zoneNamed(board.plan.campaign.timeZone)?.dateAt ?? (() => board.today)
  return board.cards.flatMap(card => rowOf(card, board, factsOf.get(card.id), slips, dateAt)).sort(worstFirst)
}

function rowOf(
  card: CardView,
  board: BoardView,
  facts: LagFacts | undefined,
  slips: readonly Slip[],
  dateAt: DateAt,
): readonly LagRow[] {
  if (card.lamp !== 'red' && card.lamp !== 'yellow') return []
  const changed = facts?.changed ?? null
  const row = {
    card,
    lamp: card.lamp,
    why: lightsOf(card),
    since: facts?.since ?? null,
    days: facts?.days ?? 1,
    daysLate: daysLateOf(card),
    pointsBehind: behindOf(card),
    changed,
    staleDays: changed ? Math.max(0, daysBetween(dateAt(changed.at), board.today)) : null,
    promises: promisesOf(card, board, dateAt),
    slips: slips.filter(slip => slip.cardId === card.id).sort(newestFirst),
  }
  return [{ ...row, severity: severityOf(row).total }]
}

const lightsOf = ({ lamps }: CardView): readonly LampView[] =>
  lamps
    .filter(one => one.lamp === 'red' || one.lamp === 'yellow')
    .sort((a, b) => (isWorse(a.lamp, b.lamp) ? -1 : isWorse(b.lamp, a.lamp) ? 1 : 0))

function behindOf({ progress, expected }: CardView): number | null {
  if (progress === null || expected === null) return null
  return Math.max(0, tenth(expected - progress))
}

const newestFirst = (a: Slip, b: Slip): number => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1)

const worstFirst = (a: LagRow, b: LagRow): number =>
  b.severity - a.severity ||
  b.daysLate - a.daysLate ||
  compare(a.card.order, b.card.order) ||
  compare(a.card.id, b.card.id)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
