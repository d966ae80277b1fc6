import type { Instant } from '../../../shared/calendar/date.ts'
import type { CampaignId } from '../../../shared/ids.ts'
import { type ChainLink, chainHash } from '../../room/audit.ts'
import type { RoomCommit, RoomHead } from '../../room/ports.ts'
import type { LockedRoom } from './lock-room.ts'

/** What a batch came to, ready to be written: rows chained to what the room held. */
export interface TakenRows {
  readonly campaign: CampaignId
  readonly before: RoomHead
  readonly after: { readonly seq: number; readonly at: Instant; readonly hash: Uint8Array }
  readonly links: readonly (ChainLink & { readonly hash: Uint8Array })[]
  readonly outcomes: readonly { readonly key: string; readonly at: Instant; readonly outcome: string }[]
}

/** A commit whose rows wait in memory until all of them are written at once. */
export function collectRows(campaign: CampaignId, room: LockedRoom) {
  const { head, missed } = room
  let { seq, at } = head
  let end = room.hash
  const links: (ChainLink & { hash: Uint8Array })[] = []
  const remembered = new Map<string, { key: string; at: Instant; outcome: string }>()

  const commit: RoomCommit = {
    missed,
    head,
    append(entries, now) {
      at = Math.max(at, now) as Instant
      for (const entry of entries) {
        seq += 1
        const link = { campaign, epoch: head.epoch, seq, at, entry }
        end = chainHash(end, link)
        links.push({ ...link, hash: end })
      }
      return seq
    },
    outcome(key) {
      const kept = remembered.get(key)?.outcome ?? room.outcomes.get(key)
      return kept === undefined ? undefined : JSON.parse(kept)
    },
    rememberOutcome(key, outcome) {
      if (remembered.has(key) || room.outcomes.has(key))
        throw new Error(`something is kept under ${key} already`)
      remembered.set(key, { key, at, outcome: JSON.stringify(outcome) })
    },
  }
  return {
    commit,
    isEmpty: () => links.length === 0 && remembered.size === 0,
    taken: (): TakenRows => ({
      campaign,
      before: head,
      after: { seq, at, hash: end },
      links,
      outcomes: [...remembered.values()],
    }),
  }
}
