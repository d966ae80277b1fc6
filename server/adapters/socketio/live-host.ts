import type { Member } from '../../../shared/access/member.ts'
import type { CampaignId } from '../../../shared/ids.ts'
import type { Refusal } from '../../../shared/refusal.ts'
import type { Session } from '../../access/session.ts'
import type { MeetingControls } from '../../meeting/controls.ts'

/** What the live sockets are given: who is let in, and what happens to those who are. */
export interface LiveHost {
  readonly controls: Pick<
    MeetingControls,
    'ready' | 'of' | 'follow' | 'move' | 'heard' | 'arrive' | 'leave' | 'socketsEverywhere'
  >
  /** The session behind these headers as it is now, and who it is in the campaign. */
  readonly admit: (campaign: CampaignId, headers: Headers) => Promise<Admitted | Refusal>
  /** Told of every socket that watches, so that the end of its session ends it too; answers what to call when it ceases to. */
  readonly seated: (seat: LiveSeat) => () => void
  /** Real time, ms. */
  readonly now: () => number
  readonly failed: (cause: unknown) => void
}

export interface Admitted {
  readonly session: Session
  readonly member: Member
}

export interface LiveSeat {
  readonly sessionId: string
  readonly userId: string
  readonly campaign: string
  readonly member: Member
  readonly lastInputAt: () => number
  readonly close: (code: number, reason: string) => void
}
