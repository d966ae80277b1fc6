import type { EvidenceStore } from '../campaign/evidence/evidence-store.ts'
import type { Desk, InboxStore, MembersOf, RulesStore, SlipBoards, SlipClock, SlipStore } from './ports.ts'

/** What the work on slips is given. */
export interface SlipParts {
  readonly store: SlipStore
  readonly inbox: InboxStore
  readonly rules: RulesStore
  readonly boards: SlipBoards
  readonly membersOf: MembersOf
  readonly desk: Desk
  /** Under a folder of its own: nobody reaches a slip's file by the address of a card's. */
  readonly files: EvidenceStore
  readonly clock: SlipClock
  readonly newId: () => string
}
