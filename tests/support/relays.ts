import type { RelayEar, RoomRelay, StoredUpdate } from '../../server/room/ports.ts'
import type { CampaignId } from '../../shared/ids.ts'
import type { Fate } from './buses.ts'

export interface TestRelays {
  /** One node's end. */
  join(node: string): RoomRelay
  /** Decides over each telling; all arrive until it is set. */
  fate: (from: string, to: string) => Fate
  /** What is changed on the way. */
  garble: (rows: readonly StoredUpdate[]) => readonly StoredUpdate[]
  /** Hands over what is late, the last first. */
  deliverLate(): void
  told: number
}

interface Follower {
  readonly node: string
  readonly campaign: CampaignId
  readonly ear: RelayEar
}

/** Relays in memory, with every failing a real one may have. */
export function linkRelays(): TestRelays {
  const followers = new Set<Follower>()
  const late: (() => void)[] = []
  const carry = (from: string, campaign: CampaignId, epoch: string, rows: readonly StoredUpdate[]) => {
    relays.told += rows.length
    for (const follower of followers) {
      if (follower.node === from || follower.campaign !== campaign) continue
      const arrive = () => follower.ear.rows(epoch, relays.garble(rows))
      const fate = relays.fate(from, follower.node)
      if (fate === 'late') late.push(arrive)
      if (fate === 'arrives' || fate === 'twice') arrive()
      if (fate === 'twice') arrive()
    }
  }
  const relays: TestRelays = {
    told: 0,
    fate: () => 'arrives',
    garble: rows => rows,
    join: node => ({
      tell: (campaign, epoch, rows) => carry(node, campaign, epoch, rows),
      async follow(campaign, ear) {
        const follower = { node, campaign, ear }
        followers.add(follower)
        return () => void followers.delete(follower)
      },
    }),
    deliverLate() {
      for (const arrive of late.splice(0).reverse()) arrive()
    },
  }
  return relays
}
