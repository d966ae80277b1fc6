import type { CampaignId, MeetingId, ScreenId } from '../ids.ts'
import type { Control, Focus, Notice } from '../meeting/control.ts'
import type { Refusal } from '../refusal.ts'
import type { ScreenState } from '../screen/screen.ts'

/**
 * socket.io at path `/live`: what is transient (MEET-4). Everything durable is a row with a version behind HTTP; an event only says it
 * sooner. Lost events are harmless: a client that connects, or sees a version it did not expect, asks `GET …/control` again.
 */
export const livePath = '/live'

/**
 * Raised whenever anything here changes its shape (tests/protocol/live-version.test.ts asks for it). A page says it at the upgrade, `?v=`; one
 * of another version gets no socket, and goes on without until it is loaded anew.
 */
export const liveVersion = 2

/** What one socket may say; past it is ignored, an answer asked for is `busy`. Counts are a second. */
export const liveLimits = {
  messageBytes: 16 * 1024,
  focusPerSecond: 30,
  eventsPerSecond: 20,
  /** All messages, whatever is in them: who says more is sent away, so that ignoring it costs nobody else. */
  messagesPerSecond: 100,
  messagesBurst: 500,
  /** Each `watch` asks the database who one is. */
  watchesPerSecond: 1,
  watchesBurst: 5,
  socketsPerUser: 16,
  /** Of all campaigns, before and after they say what they watch. */
  connectionsPerSession: 64,
  /** A socket that has not said in this time which campaign it watches is closed, ms. */
  silentMs: 10_000,
  /** `active` is said at most once in this time, ms. */
  activeEveryMs: 30_000,
} as const

/** Where the presenter is. Of one meeting the greatest `at` is the newest, whatever order they come in. */
export interface Move {
  readonly meeting: MeetingId
  readonly focus: Focus
  readonly at: number
}

export interface FromClient {
  /** Which campaign this page is on; answers every running meeting's control. A screen may only watch its own. */
  watch: (campaign: CampaignId, answer: (controls: readonly Control[] | Refusal) => void) => void
  /** Real server time in milliseconds; several asked in a row tell how long the way is. */
  clock: (answer: (serverNow: number) => void) => void
  /** Counted as a follower, and sent where the presenter is; ends with the socket, or with the meeting. */
  follow: (meeting: MeetingId, following: boolean) => void
  /** The presenter's move; ignored from anyone else. */
  focus: (meeting: MeetingId, focus: Focus) => void
  /** Its person pressed, turned the wheel or typed since it was last said: that keeps the session from idling (ACC-10). */
  active: () => void
}

export interface FromServer {
  control: (control: Control) => void
  /** To followers. Moves may be lost; where the presenter comes to rest is sent again and is not. */
  focus: (move: Move) => void
  followers: (count: { readonly meeting: MeetingId; readonly followers: number }) => void
  /** The meeting was closed: it has no control any more. */
  ended: (meeting: MeetingId) => void
  notice: (notice: Notice) => void
  screen: (screen: ScreenId, state: ScreenState) => void
}
