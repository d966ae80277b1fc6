import { z } from 'zod'
import type { Instant } from '../../shared/calendar/date.ts'
import { CampaignId, UserId } from '../../shared/ids.ts'
import type { Gossip } from '../cluster/ports.ts'

/** How many sockets each person has on each campaign: counted here, heard of elsewhere. */
export interface WhoIsThere {
  arrive(campaign: CampaignId, user: UserId): void
  leave(campaign: CampaignId, user: UserId): void
  /** On this node alone. */
  count(campaign: CampaignId, user: UserId): number
  /** On every node, as far as this one has heard. */
  countEverywhere(campaign: CampaignId, user: UserId): number
  /** Whether anybody watches it on this node. */
  watched(campaign: CampaignId): boolean
  /** Those that are watched on this node. */
  campaigns(): readonly CampaignId[]
  /** `now` for a presenter without a socket anywhere, null for one who is there and for none. */
  awaySince(campaign: CampaignId, presenter: UserId | null, now: Instant): Instant | null
  /** Told of a person who came or went on another node. Answers how to stop. */
  onChange(heard: (campaign: CampaignId, user: UserId) => void): () => void
}

const Key = z.tuple([CampaignId, UserId])
/** Ids hold no slash. */
const keyOf = (campaign: CampaignId, user: UserId) => `${campaign}/${user}`

export function whoIsThere(gossip: Gossip<number>): WhoIsThere {
  const sockets = new Map<string, number>()
  const watching = new Map<CampaignId, number>()

  const add = (campaign: CampaignId, user: UserId, more: 1 | -1) => {
    const key = keyOf(campaign, user)
    const left = count(sockets, key, more)
    count(watching, campaign, more)
    gossip.set(key, left > 0 ? left : null)
  }
  const isThere = (key: string) => sockets.has(key) || gossip.others(key).some(there => there > 0)
  return {
    arrive: (campaign, user) => add(campaign, user, 1),
    leave: (campaign, user) => add(campaign, user, -1),
    count: (campaign, user) => sockets.get(keyOf(campaign, user)) ?? 0,
    countEverywhere: (campaign, user) =>
      gossip
        .others(keyOf(campaign, user))
        .reduce((sum, there) => sum + there, sockets.get(keyOf(campaign, user)) ?? 0),
    watched: campaign => watching.has(campaign),
    campaigns: () => [...watching.keys()],
    awaySince: (campaign, presenter, now) =>
      presenter === null || isThere(keyOf(campaign, presenter)) ? null : now,
    onChange: heard =>
      gossip.onChange(key => {
        const [campaign, user] = key.split('/')
        const known = Key.safeParse([campaign, user])
        if (known.success) heard(...known.data)
      }),
  }
}

/** Answers what is left; what has come to nothing is forgotten. */
function count<K>(counts: Map<K, number>, key: K, more: 1 | -1): number {
  const left = (counts.get(key) ?? 0) + more
  if (left > 0) counts.set(key, left)
  else counts.delete(key)
  return left
}
