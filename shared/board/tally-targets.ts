import type { CardEntries } from '../card/entries.ts'
import type { CardId } from '../ids.ts'
import type { CardContext } from './card-context.ts'
import type { TargetView } from './view.ts'

export interface TargetTally {
  readonly targets: readonly TargetView[]
  follow(context: CardContext): void
  /** Null: the card no longer counts for anything. */
  replace(id: CardId, card: CardEntries | null): void
  settle(): void
}

export function createTargetTally(): TargetTally {
  return { targets: [], follow() {}, replace() {}, settle() {} }
}
