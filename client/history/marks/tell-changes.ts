import type { CardChange } from '../../../shared/history/compare-cards.ts'
import type { CardId } from '../../../shared/ids.ts'

export interface Told {
  /** Cards that are on the later board. */
  readonly changes: ReadonlyMap<CardId, CardChange>
  /** Cards that no longer are, deleted since or come and deleted in between. */
  readonly gone: readonly CardChange[]
}

/** What of a comparison is marked on a board: only moved among its neighbours, or counted once more by the day job, is no change to a reader. */
export function tellChanges(cards: readonly CardChange[]): Told {
  const isGone = ({ fate }: CardChange) => fate === 'deleted' || fate === 'passing'
  const told = cards.filter(one => one.kinds.size > 0 || one.fate !== 'changed' || one.lamp !== null)
  const here = told.filter(one => !isGone(one) && one.after !== null && one.after.deletedAt === null)
  return { changes: new Map(here.map(one => [one.id, one])), gone: told.filter(isGone) }
}
