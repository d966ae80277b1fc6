import type { CampaignId, UserId } from '../../shared/ids.ts'
import {
  type PresenceWord,
  presenceKey,
  type RoomGossip,
  readPresenceKey,
  socketsKey,
} from './room-gossip.ts'

/** Who is on one board through other nodes, and what they are told of who is on it through this one. */
export interface Elsewhere {
  sayPresence(clientId: number, word: PresenceWord | null): void
  presence(clientId: number): readonly PresenceWord[]
  /** Everybody other nodes say is here. */
  present(): readonly number[]
  saySockets(user: UserId, clientIds: readonly number[]): void
  sockets(user: UserId): readonly number[]
}

export function elsewhere(campaign: CampaignId, gossip: RoomGossip | undefined): Elsewhere {
  if (!gossip) return nowhereElse
  const { presence, sockets } = gossip
  return {
    sayPresence: (clientId, word) => presence.set(presenceKey(campaign, clientId), word),
    presence: clientId => presence.others(presenceKey(campaign, clientId)),
    present() {
      const here = [...presence.everything()].map(({ key }) => readPresenceKey(key))
      return here.flatMap(at => (at?.campaign === campaign ? [at.clientId] : []))
    },
    saySockets: (user, clientIds) =>
      sockets.set(socketsKey(campaign, user), clientIds.length > 0 ? clientIds : null),
    sockets: user => sockets.others(socketsKey(campaign, user)).flat(),
  }
}

export const nowhereElse: Elsewhere = {
  sayPresence() {},
  presence: () => [],
  present: () => [],
  saySockets() {},
  sockets: () => [],
}
