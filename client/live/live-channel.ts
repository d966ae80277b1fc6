import type { MeetingId, ScreenId } from '../../shared/ids.ts'
import type { Control, ControlAct, Focus, Notice } from '../../shared/meeting/control.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { ScreenState } from '../../shared/screen/screen.ts'

/** An act without the version: the channel adds the one it shows. */
export type ControlActInput = ControlAct extends infer A
  ? A extends { version: number }
    ? Omit<A, 'version'>
    : never
  : never

/** What the screens know of running meetings (MEET-4). One per open campaign; everything durable in it comes from the server's rows. */
export interface LiveChannel {
  /** Of every running meeting; the same array until something changed. The `focus` in it is the newest. */
  controls(): readonly Control[]
  /** False while its socket is away; the last controls stay readable. */
  online(): boolean
  subscribe(listener: () => void): () => void
  /** Over HTTP; a version that is no longer the newest answers `conflict` and the controls are up to date by then. */
  act(meeting: MeetingId, act: ControlActInput): Promise<Control | Refusal>
  /** The meeting this page follows, null when none. Only ever changed by the person (or by a screen's binding). */
  following(): MeetingId | null
  follow(meeting: MeetingId | null): void
  /** The presenter's move: sent at most every 50 ms, the last one always. */
  show(meeting: MeetingId, focus: Focus): void
  /** The person pressed, turned the wheel or typed: told at times, so that watching a meeting is no idling (ACC-10). */
  active(): void
  /** Every move of a followed presenter as it arrives, for what must not wait for React. */
  onFocus(listener: (meeting: MeetingId, focus: Focus) => void): () => void
  onNotice(listener: (notice: Notice) => void): () => void
  /** A wall of this campaign was driven; heard by the wall itself and by those who may drive it. */
  onScreen(listener: (screen: ScreenId, state: ScreenState) => void): () => void
  /** Real server time in milliseconds: what timers count by. */
  serverNow(): number
  dispose(): void
}
