import type { CampaignId, UserId } from '../../shared/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusal.ts'
import { openBoardState } from './board-state.ts'
import { earlyEar } from './early-ear.ts'
import type { RoomHost } from './host.ts'
import { letRest } from './let-rest.ts'
import type { JournalEntry, RoomHead } from './ports.ts'
import { Room } from './room.ts'
import { readPresenceKey } from './room-gossip.ts'
import { watchHeads } from './watch-heads.ts'

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
  /**
   * The live room of a campaign, opened from the journal if need be. Never an empty one over a journal that cannot be read: that is
   * `unavailable`, with `problem: 'storage'`.
   */
  get(campaign: CampaignId): Promise<Room | Refusal>
  /**
   * The same, at least as far as a client says to have it: it may have been on another node, and ahead of this room. A client that is ahead of the
   * journal itself gets the room as it is; where the journal cannot be read it is `unavailable`.
   */
  reaching(campaign: CampaignId, epoch: string, seq: number): Promise<Room | Refusal>
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

  /** Rooms that could not be opened when last tried: said once, however many knock meanwhile. */
  const unopened = new Set<CampaignId>()
  /** Rooms that failed: built at once when they are opened again, so that a state nobody can build is not handed out. */
  const failed = new Set<CampaignId>()

  const open = async (campaign: CampaignId): Promise<Room | Refusal> => {
    let unfollow = () => {}
    try {
      // before the journal is read, so that nothing committed meanwhile is missed
      const ear = earlyEar()
      unfollow = (await host.relay?.follow(campaign, ear)) ?? unfollow
      const room = await load(campaign, () => unfollow())
      if (isRefusal(room)) {
        standing.delete(campaign)
        unfollow()
      } else {
        // before it hears what was told meanwhile: one that closes over that must not stay
        standing.set(campaign, { phase: 'live', room })
        ear.passTo(room.ear)
      }
      unopened.delete(campaign)
      return room
    } catch (cause) {
      if (!unopened.has(campaign)) host.log.error({ cause, campaign }, 'a room could not be opened')
      unopened.add(campaign)
      unfollow()
      standing.delete(campaign)
      return refuse('unavailable', { problem: 'storage' })
    }
  }

  const load = async (campaign: CampaignId, unfollow: () => void): Promise<Room | Refusal> => {
    const head = await host.journal.head(campaign)
    if (!head) return refuse('no-such-campaign')
    const loaded = await host.journal.load(campaign)
    const clientId = await host.clientIds.issue(campaign, head.epoch, roomUser, host.clock.now())
    const state = await openBoardState(loaded, clientId, host.realNow, failed.has(campaign))
    failed.delete(campaign)
    const room: Room = new Room(campaign, host, state, loaded.checkpoint?.seq ?? 0, end => {
      if (end === 'failed') failed.add(campaign)
      unfollow()
      forget(campaign, room)
    })
    return room
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

  const stopResting = letRest(host, () => live().map(([, room]) => room))
  const stopWatching = host.relay ? watchHeads(host, () => live().map(([, room]) => room)) : () => {}
  const stopHearing = host.gossip?.presence.onChange(key => {
    const at = readPresenceKey(key)
    const now = at && standing.get(at.campaign as CampaignId)
    if (now?.phase === 'live') now.room.presenceMoved(at?.clientId ?? 0)
  })

  return {
    get,
    async reaching(campaign, epoch, seq) {
      const reaches = ({ head }: Room) => head.epoch === epoch && head.seq >= seq
      const room = await get(campaign)
      if (isRefusal(room) || reaches(room)) return room
      await room.look()
      const now = await get(campaign)
      if (isRefusal(now) || reaches(now)) return now
      // only of the journal may a client be ahead: it gives up its edits then, and must not for a journal that cannot be read at the moment
      const head = await host.journal.head(campaign).catch(() => null)
      const has = head !== null && head.epoch === epoch && head.seq >= seq
      return head === null || has ? refuse('unavailable', { problem: 'storage' }) : now
    },
    create: (campaign, genesis) => host.journal.create(campaign, genesis, host.clock.now()),
    inMemory: () => live().map(([, room]) => room),
    disconnectUser(user, code, reason, campaign) {
      for (const [id, room] of live())
        if (campaign === undefined || id === campaign) room.disconnectUser(user, code, reason)
    },
    async drain() {
      draining = true
      stopSweep()
      stopResting()
      stopWatching()
      stopHearing?.()
      await Promise.all([...standing.values()].map(s => (s.phase === 'loading' ? s.room : null)))
      await Promise.all(live().map(([campaign, room]) => retire(campaign, room, 'drained')))
      await Promise.all([...standing.values()].map(s => (s.phase === 'retiring' ? s.done : null)))
    },
  }
}
