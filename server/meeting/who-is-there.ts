import type { Instant } from '../../shared/calendar/date.ts'
import type { CampaignId, UserId } from '../../shared/ids.ts'

/** How many sockets each person has on each campaign. */
export interface WhoIsThere {
  /** Answers whether it is the first. */
  arrive(campaign: CampaignId, user: UserId): boolean
  /** Answers whether it was the last. */
  leave(campaign: CampaignId, user: UserId): boolean
  count(campaign: CampaignId, user: UserId): number
  /** `now` for a presenter without a socket, null for one who is there and for none. */
  awaySince(campaign: CampaignId, presenter: UserId | null, now: Instant): Instant | null
}

export function whoIsThere(): WhoIsThere {
  const sockets = new Map<string, number>()
  const keyOf = (campaign: CampaignId, user: UserId) => `${campaign}/${user}`
  return {
    arrive(campaign, user) {
      const key = keyOf(campaign, user)
      const before = sockets.get(key) ?? 0
      sockets.set(key, before + 1)
      return before === 0
    },
    leave(campaign, user) {
      const key = keyOf(campaign, user)
      const left = (sockets.get(key) ?? 0) - 1
      if (left > 0) sockets.set(key, left)
      else sockets.delete(key)
      return left <= 0
    },
    count: (campaign, user) => sockets.get(keyOf(campaign, user)) ?? 0,
    awaySince: (campaign, presenter, now) =>
      presenter === null || sockets.has(keyOf(campaign, presenter)) ? null : now,
  }
}
