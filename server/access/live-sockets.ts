import { isDeepStrictEqual } from 'node:util'
import type { Member } from '../../shared/access/member.ts'
import { CloseReason } from '../../shared/protocol/close-reasons.ts'

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

  async recheck(sessions: SessionCheck, grants: GrantCheck): Promise<void> {
    for (const socket of this.sockets)
      if (socket.lastInputAt() > 0) await sessions.touchAt(socket.sessionId, socket.lastInputAt())
    const ids = [...new Set([...this.sockets].map(socket => socket.sessionId))]
    const standing = await sessions.standing(ids)
    for (const id of ids) if (!standing.has(id)) this.closeSession(id)
    await this.recheckGrants(grants)
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

const rightsOf = ({ roles, unitIds }: TrackedSocket['member']) => ({ roles, unitIds })
