import type { CampaignId, MeetingId, ScreenId } from '../ids.ts'
import type { Control, Focus, Notice } from '../meeting/control.ts'
import type { Refusal } from '../refusal.ts'
import type { ScreenState } from '../screen/screen.ts'

/**
 * socket.io at path `/live`: what is transient (MEET-4). Everything durable is a row with a version behind HTTP; an event only says it
 * sooner. Lost events are harmless: a client that connects, or sees a version it did not expect, asks `GET …/control` again.
 */
export const livePath = '/live'

export interface FromClient {
  /** Which campaign this page is on; answers every running meeting's control. A screen may only watch its own. */
  watch: (campaign: CampaignId, answer: (controls: readonly Control[] | Refusal) => void) => void
  /** Counted as a follower; ends with the socket. */
  follow: (meeting: MeetingId, following: boolean) => void
  /** The presenter's move; ignored from anyone else. */
  focus: (meeting: MeetingId, focus: Focus) => void
}

export interface FromServer {
  control: (control: Control) => void
  focus: (move: { readonly meeting: MeetingId; readonly focus: Focus; readonly at: number }) => void
  followers: (count: { readonly meeting: MeetingId; readonly followers: number }) => void
  ended: (meeting: MeetingId) => void
  notice: (notice: Notice) => void
  screen: (screen: ScreenId, state: ScreenState) => void
}
