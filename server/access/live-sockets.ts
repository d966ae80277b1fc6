import { isDeepStrictEqual } from 'node:util'
import type { Member } from '../../shared/access/member.ts'
import { CloseReason } from '../../shared/protocol/close-reasons.ts'

/** With the look that follows, what has ended takes no effect after 5 s (SCALE-4). */
const confirmedForMs = 4000
const triesToConfirm = 3
/** A database that is silent for longer is away, for whoever waits with an edit. */
const patienceMs = 10_000

/** An open socket, as far as the end of a session or a grant concerns it. */
export interface TrackedSocket {
  readonly sessionId: string
  readonly userId: string
  readonly campaign: string
  /** With which rights it sits. */
  readonly member: Pick<Member, 'roles' | 'unitIds'>
  /** When its person last sent anything, in real time; 0 for never. */
  readonly lastInputAt: () => number
  readonly close: (code: number, reason: string) => void
}

/**
 * Which sockets hang on which session. Ending a session or changing a grant closes them at once; `recheck`, run every two
 * seconds, is the backstop for what ended without an event: idle time, age, another process, a grant that changed while the socket
 * was on its way from its ticket to its seat.
 */
export class LiveSockets {
  private readonly sockets = new Set<TrackedSocket>()
  private readonly listeners = new Set<() => void>()
  /** The newest look at everybody's rights that ended well, and the newest that has begun. */
  private confirmedAt = Number.NEGATIVE_INFINITY
  private look: { readonly begun: number; readonly done: Promise<void> } | null = null
  private touching: Promise<void> | null = null
  private readonly realNow: () => number

  constructor(realNow: () => number = () => performance.now()) {
    this.realNow = realNow
  }
  private readonly seatListeners = new Set<(sessionId: string) => void>()

  /** Returns what to call when the socket has closed. */
  track(socket: TrackedSocket): () => void {
    const moved = () => {
      for (const listener of this.seatListeners) listener(socket.sessionId)
    }
    this.sockets.add(socket)
    moved()
    return () => {
      if (this.sockets.delete(socket)) moved()
    }
  }

  count(): number {
    return this.sockets.size
  }

  /** Whether a session has a socket open now. */
  has(sessionId: string): boolean {
    for (const socket of this.sockets) if (socket.sessionId === sessionId) return true
    return false
  }

  /** Hears that a socket of a session came or went. */
  onSeat(listener: (sessionId: string) => void): void {
    this.seatListeners.add(listener)
  }

  /** Hears that a session or a grant was changed here: what the other nodes know from the database, if they look. Answers what ends it. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  endSession(sessionId: string): void {
    this.closeSession(sessionId)
    this.tell()
  }

  endUser(userId: string): void {
    this.close(socket => socket.userId === userId, CloseReason.signedOut, 'session ended')
    this.tell()
  }

  /** The password was changed in `kept`: every other session of the user is over. */
  endUserExcept(userId: string, kept: string): void {
    const other = (socket: TrackedSocket) => socket.userId === userId && socket.sessionId !== kept
    this.close(other, CloseReason.signedOut, 'session ended')
    this.tell()
  }

  /** Rights in a campaign changed: its board is left, or joined again with the new rights. */
  grantChanged(userId: string, campaign: string, stillMember: boolean): void {
    this.closeGrant(userId, campaign, stillMember)
    this.tell()
  }

  recheck(sessions: SessionCheck, grants: GrantCheck): Promise<void> {
    const begun = this.realNow()
    const done = this.recheckAll(sessions, grants).then(() => {
      this.confirmedAt = Math.max(this.confirmedAt, begun)
    })
    this.look = { begun, done }
    return done
  }

  /**
   * Resolves once everybody here was found to hold session and grant within the last `confirmedForMs`; who did not has been closed. Asks only where the
   * last look is older, because this process stood still or the database is slow. Rejects where it cannot be asked, or not within 10 s.
   */
  confirmed(sessions: SessionCheck, grants: GrantCheck): Promise<void> {
    return this.isFresh(this.confirmedAt) ? done : within(patienceMs, this.confirm(sessions, grants))
  }

  private async confirm(sessions: SessionCheck, grants: GrantCheck): Promise<void> {
    for (let tries = 1; tries <= triesToConfirm && !this.isFresh(this.confirmedAt); tries++) {
      const under = this.look && this.isFresh(this.look.begun) ? this.look.done : null
      await (under ?? this.recheck(sessions, grants)).catch(cause => {
        this.look = null
        if (tries === triesToConfirm) throw cause
      })
    }
  }

  private isFresh(at: number): boolean {
    return this.realNow() - at <= confirmedForMs
  }

  private async recheckAll(sessions: SessionCheck, grants: GrantCheck): Promise<void> {
    // beside the look, which must not wait for one write after another where the database is slow; the next look sees them
    this.touching ??= this.touchAll(sessions).finally(() => {
      this.touching = null
    })
    const ids = [...new Set([...this.sockets].map(socket => socket.sessionId))]
    const standing = await sessions.standing(ids)
    for (const id of ids) if (!standing.has(id)) this.closeSession(id)
    await this.recheckGrants(grants)
  }

  /** One that fails is made again with the next input. */
  private async touchAll(sessions: SessionCheck): Promise<void> {
    for (const { sessionId, lastInputAt } of [...this.sockets])
      if (lastInputAt() > 0) await sessions.touchAt(sessionId, lastInputAt()).catch(() => undefined)
  }

  private async recheckGrants(grants: GrantCheck): Promise<void> {
    const sitting = [...this.sockets]
    const standing = await grants.standing([...new Set(sitting.map(socket => socket.userId))])
    for (const { userId, campaign, member } of sitting) {
      const now = standing.get(userId)?.get(campaign)
      if (!now || !isDeepStrictEqual(rightsOf(now), rightsOf(member)))
        this.closeGrant(userId, campaign, now !== undefined)
    }
  }

  private closeSession(sessionId: string): void {
    this.close(socket => socket.sessionId === sessionId, CloseReason.signedOut, 'session ended')
  }

  private closeGrant(userId: string, campaign: string, stillMember: boolean): void {
    const own = (socket: TrackedSocket) => socket.userId === userId && socket.campaign === campaign
    if (stillMember) this.close(own, CloseReason.newTicket, 'rights changed')
    else this.close(own, CloseReason.gone, 'no longer a member')
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }

  private close(which: (socket: TrackedSocket) => boolean, code: number, reason: string): void {
    for (const socket of [...this.sockets]) if (which(socket)) socket.close(code, reason)
  }
}

export interface SessionCheck {
  standing(ids: readonly string[]): Promise<ReadonlySet<string>>
  touchAt(id: string, at: number): Promise<void>
}

export interface GrantCheck {
  /** By user, then by campaign. */
  standing(userIds: readonly string[]): Promise<ReadonlyMap<string, ReadonlyMap<string, Member>>>
}

const done = Promise.resolve()

function within(ms: number, look: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`nobody said within ${ms} ms whose rights stand`)), ms)
    timer.unref()
    look.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

const rightsOf = ({ roles, unitIds }: TrackedSocket['member']) => ({ roles, unitIds })
