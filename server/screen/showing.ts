import { z } from 'zod'
import type { ScreenId } from '../../shared/ids.ts'
import type { Screen } from '../../shared/screen/screen.ts'
import type { LiveSockets } from '../access/live-sockets.ts'
import type { Gossip } from '../cluster/ports.ts'
import type { ScreenRow } from './screen-row.ts'
import { screenOfSession, screenSessionId } from './screen-sessions.ts'

/** What a node knows of a TV: whether it has a socket there, and which page it last said it shows, real ms of when it did. */
export const ScreenWord = z.object({
  online: z.boolean(),
  page: z.string().max(80).nullable(),
  saidAt: z.number(),
})
export type ScreenWord = z.infer<typeof ScreenWord>

/** What the other nodes know of TVs. */
export interface ScreensElsewhere {
  readonly said: Gossip<ScreenWord>
  /** Whether all that the others say is here: not while they cannot be heard, nor before they have said it again. */
  readonly hears: () => boolean
}

/** A TV asks every 15 s; while other nodes cannot be heard, one that any node was asked by this lately counts as switched on. */
const lateMs = 45_000

type Living = Pick<Screen, 'online' | 'showing'>

/**
 * Which TVs are on and what they show. In memory alone: after a restart they say it again within seconds. Its calls and its sockets may be on different nodes, so each
 * says what it has; here counts first, the newest page wins.
 */
export class Showing {
  private readonly here = new Map<ScreenId, ScreenWord>()
  private readonly sockets: LiveSockets
  private readonly elsewhere: ScreensElsewhere
  private readonly now: () => number

  constructor(sockets: LiveSockets, elsewhere: ScreensElsewhere, now: () => number) {
    this.sockets = sockets
    this.elsewhere = elsewhere
    this.now = now
    sockets.onSeat(sessionId => this.seat(sessionId))
  }

  of({ id, lastSeenAt }: Pick<ScreenRow, 'id' | 'lastSeenAt'>): Living {
    const here = this.here.get(id)
    const known = [...(here ? [here] : []), ...this.elsewhere.said.others(id)]
    const newest = known.toSorted((a, b) => b.saidAt - a.saidAt).find(word => word.page !== null)
    const lately = !this.elsewhere.hears() && lastSeenAt !== null && this.now() - lastSeenAt < lateMs
    return { online: lately || known.some(word => word.online), showing: newest?.page ?? null }
  }

  says(id: ScreenId, page: string): void {
    this.set(id, { online: this.sockets.has(screenSessionId(id)), page, saidAt: this.now() })
  }

  forget(id: ScreenId): void {
    this.here.delete(id)
    this.elsewhere.said.set(id, null)
  }

  /** A socket of the session came or went. */
  private seat(sessionId: string): void {
    const id = screenOfSession(sessionId)
    if (!id) return
    const before = this.here.get(id)
    const online = this.sockets.has(sessionId)
    if ((before?.online ?? false) !== online)
      this.set(id, { page: before?.page ?? null, saidAt: before?.saidAt ?? 0, online })
  }

  private set(id: ScreenId, word: ScreenWord): void {
    this.here.set(id, word)
    this.elsewhere.said.set(id, word)
  }
}
