import type { CampaignId, UserId } from '../../shared/ids.ts'
import { type Refusal, refuse } from '../../shared/refusal.ts'
import { openBoardState } from './board-state.ts'
import type { RoomHost } from './host.ts'
import type { JournalEntry, RoomHead } from './ports.ts'
import { Room } from './room.ts'

/** The id the rooms themselves write under; no account has it. */
const roomUser = 'room' as UserId
const idleMs = 60_000
const sweepMs = 15_000

/** A room is one of these; who comes while it retires waits for its last checkpoint and opens it anew. */
type Standing =
  | { readonly phase: 'loading'; readonly room: Promise<Room | Refusal> }
  | { readonly phase: 'live'; readonly room: Room }
  | { readonly phase: 'retiring'; readonly done: Promise<void> }

/** All rooms of this process. */
export interface Rooms {
  /** The live room of a campaign, opened from the journal if need be. Never an empty one over a journal that cannot be read. */
  get(campaign: CampaignId): Promise<Room | Refusal>
  create(campaign: CampaignId, genesis: JournalEntry): Promise<RoomHead>
  /** The rooms in memory, for whoever watches over the server. */
  inMemory(): readonly Room[]
  disconnectUser(user: UserId, code: number, reason: string, campaign?: CampaignId): void
  /** No new sockets; everything that has come is committed, checkpoints are kept, sockets are told to come back. */
  drain(): Promise<void>
}

export function openRooms(host: RoomHost): Rooms {
  const standing = new Map<CampaignId, Standing>()
  let draining = false
  let stopSweep = host.after(sweepMs, sweep)

  const open = async (campaign: CampaignId): Promise<Room | Refusal> => {
    try {
      const head = await host.journal.head(campaign)
      if (!head) {
        standing.delete(campaign)
        return refuse('no-such-campaign')
      }
      const loaded = await host.journal.load(campaign)
      const clientId = await host.clientIds.issue(campaign, head.epoch, roomUser, host.clock.now())
      const state = openBoardState(loaded, clientId)
      const room = new Room(campaign, host, state, loaded.checkpoint?.seq ?? 0, () => forget(campaign, room))
      standing.set(campaign, { phase: 'live', room })
      return room
    } catch (cause) {
      host.log.error({ cause, campaign }, 'a room could not be opened')
      standing.delete(campaign)
      return refuse('unavailable')
    }
  }

  function forget(campaign: CampaignId, room: Room): void {
    const now = standing.get(campaign)
    if (now?.phase === 'live' && now.room === room) standing.delete(campaign)
  }

  const get = async (campaign: CampaignId): Promise<Room | Refusal> => {
    const now = standing.get(campaign)
    if (now?.phase === 'live') return now.room
    if (now?.phase === 'loading') return now.room
    if (now?.phase === 'retiring') return now.done.then(() => get(campaign))
    if (draining) return refuse('unavailable')
    const room = open(campaign)
    standing.set(campaign, { phase: 'loading', room })
    return room
  }

  const retire = (campaign: CampaignId, room: Room, end: 'retired' | 'drained') => {
    const done = room.close(end).finally(() => standing.delete(campaign))
    standing.set(campaign, { phase: 'retiring', done })
    return done
  }

  const live = () => [...standing].flatMap(([c, s]) => (s.phase === 'live' ? [[c, s.room] as const] : []))

  function sweep(): void {
    for (const [campaign, room] of live())
      if (room.idleMs() > idleMs)
        retire(campaign, room, 'retired').catch(cause => host.log.error({ cause }, 'retiring failed'))
    stopSweep = host.after(sweepMs, sweep)
  }

  return {
    get,
    create: (campaign, genesis) => host.journal.create(campaign, genesis, host.clock.now()),
    inMemory: () => live().map(([, room]) => room),
    disconnectUser(user, code, reason, campaign) {
      for (const [id, room] of live())
        if (campaign === undefined || id === campaign) room.disconnectUser(user, code, reason)
    },
    async drain() {
      draining = true
      stopSweep()
      await Promise.all([...standing.values()].map(s => (s.phase === 'loading' ? s.room : null)))
      await Promise.all(live().map(([campaign, room]) => retire(campaign, room, 'drained')))
      await Promise.all([...standing.values()].map(s => (s.phase === 'retiring' ? s.done : null)))
    },
  }
}
