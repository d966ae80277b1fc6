import type { BoardView, CardView } from '../board/view.ts'
import type { CardId } from '../ids.ts'
import type { Lamp } from '../lamp/rules.ts'
import { sinceLast } from '../meeting/since-last.ts'
import type { Plain } from '../snapshot/frozen-board.ts'
import { compareDates, type DateMove } from './compare-dates.ts'
import { compareValues, type ValueChange } from './compare-values.ts'
import type { Moment } from './moment.ts'

/** `passing`: it came and was deleted between the two. `changed`: on the board, or in the bin, at both. */
export type Fate = 'added' | 'deleted' | 'restored' | 'passing' | 'changed'

/** What a card's row counts under; one card may have several. */
export const changeKinds = [
  'added',
  'deleted',
  'changed',
  'red',
  'recovered',
  'completed',
  'rescheduled',
] as const
export type ChangeKind = (typeof changeKinds)[number]

/** A card of which anything is different, of a deleted one too. */
export interface CardChange {
  readonly id: CardId
  readonly fate: Fate
  /** As it was shown; null where it was not in the document. A deleted card is shown as it last was. */
  readonly before: CardView | null
  readonly after: CardView | null
  /** Every key that was entered anew; of an added card none, it is new as a whole. */
  readonly values: readonly ValueChange[]
  readonly moves: readonly DateMove[]
  /** Null where the lamp is the same, or one side has none. */
  readonly lamp: { readonly before: Lamp; readonly after: Lamp } | null
  readonly kinds: ReadonlySet<ChangeKind>
}

/** HIST-1: in the order of the later board, then what is only in the earlier one. Cards of which nothing is different are left out. */
export function compareCards(before: Moment, after: Moment): readonly CardChange[] {
  const [was, now] = [allCards(before.view), allCards(after.view)]
  const kindsOf = kindsBy(before.view, after.view)
  const ids = new Set([...now.keys(), ...was.keys()])
  return [...ids].flatMap(id => {
    const pair = { id, before: was.get(id) ?? null, after: now.get(id) ?? null }
    const values = valuesOf(before.board.cards[id], after.board.cards[id])
    return changeOf(pair, values, kindsOf(id)) ?? []
  })
}

interface Pair {
  readonly id: CardId
  readonly before: CardView | null
  readonly after: CardView | null
}

function changeOf(
  pair: Pair,
  values: readonly ValueChange[],
  happened: readonly ChangeKind[],
): CardChange | null {
  const { id, before, after } = pair
  const fate = fateOf(before, after)
  const known = before !== null && after !== null
  const lamp = known && before.lamp !== after.lamp ? { before: before.lamp, after: after.lamp } : null
  if (fate === 'changed' && values.length === 0 && !lamp) return null
  const moves = known ? compareDates(before, after) : []
  const own: readonly ChangeKind[] = [
    ...(fate === 'added' || fate === 'restored' ? (['added'] as const) : []),
    ...(fate === 'deleted' || fate === 'passing' ? (['deleted'] as const) : []),
    ...(fate === 'changed' && values.some(one => !isBookkeeping(one.key)) ? (['changed'] as const) : []),
    ...(moves.length > 0 ? (['rescheduled'] as const) : []),
  ]
  return { id, fate, before, after, values, moves, lamp, kinds: new Set([...own, ...happened]) }
}

function fateOf(before: CardView | null, after: CardView | null): Fate {
  const [was, is] = [isLiving(before), isLiving(after)]
  if (was && !is) return 'deleted'
  if (!was && is) return before ? 'restored' : 'added'
  return before ? 'changed' : 'passing'
}

const isLiving = (card: CardView | null): boolean => card !== null && card.deletedAt === null

/** A card that came is new as a whole; of one that is gone from the document the last is `before`. */
const valuesOf = (before: Plain | undefined, after: Plain | undefined): readonly ValueChange[] =>
  before && after ? compareValues(before, after) : []

/** What the meeting's own list of changes says of each card (MEET-6). */
function kindsBy(before: BoardView, after: BoardView): (id: CardId) => readonly ChangeKind[] {
  const { newlyRed, recovered, completed } = sinceLast(before, after)
  const kinds = new Map<CardId, ChangeKind[]>()
  const note = (cards: readonly CardView[], kind: ChangeKind) => {
    for (const { id } of cards) kinds.set(id, [...(kinds.get(id) ?? []), kind])
  }
  note(newlyRed, 'red')
  note(recovered, 'recovered')
  note(completed, 'completed')
  return id => kinds.get(id) ?? []
}

function allCards({ cards, deleted }: BoardView): ReadonlyMap<CardId, CardView> {
  return new Map([...cards, ...deleted].map(card => [card.id, card]))
}

/** Keys the server writes beside what people enter, and the place among neighbours: kept in the comparison, no reason to call a card changed. */
export function isBookkeeping(key: string): boolean {
  return /^(order|lagged|baselineDue|createdAt|deletedAt|(stamp|base):.*)$/.test(key)
}
