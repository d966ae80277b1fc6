import { z } from 'zod'
import type { CampaignId, UserId } from '../../shared/ids.ts'
import { type GossipTimers, openGossip } from '../cluster/gossip.ts'
import type { Gossip, NodeBus } from '../cluster/ports.ts'

/** What a node says of somebody on a board: the state its own listeners are told (`PresenceState` as JSON) and when, in real milliseconds. */
export const PresenceWord = z.object({ json: z.string().max(4096), at: z.number() })
export type PresenceWord = z.infer<typeof PresenceWord>

/** Client ids of somebody's sockets on a board. Ids, not a number: whoever moves to another node keeps theirs and is not counted twice. */
const SocketsWord = z.array(z.number())

/** What the rooms of the nodes tell one another of who is there. */
export interface RoomGossip {
  readonly presence: Gossip<PresenceWord>
  readonly sockets: Gossip<readonly number[]>
  stop(): void
}

export function openRoomGossip(bus: NodeBus, timers: GossipTimers): RoomGossip {
  const presence = openGossip(bus, 'presence', PresenceWord, timers)
  const sockets = openGossip<readonly number[]>(bus, 'sockets', SocketsWord, timers)
  return {
    presence,
    sockets,
    stop() {
      presence.stop()
      sockets.stop()
    },
  }
}

export const presenceKey = (campaign: CampaignId, clientId: number): string => `${clientId}@${campaign}`
export const socketsKey = (campaign: CampaignId, user: UserId): string => `${user}@${campaign}`

/** Reads a key of `presence` back; null for what is none. */
export function readPresenceKey(
  key: string,
): { readonly clientId: number; readonly campaign: string } | null {
  const [, clientId, campaign] = /^(\d{1,16})@(.+)$/.exec(key) ?? []
  return campaign === undefined ? null : { clientId: Number(clientId), campaign }
}
