import type { BoardView } from '../board/view.ts'
import type { CalendarDate } from '../calendar/date.ts'
import type { MeetingId } from '../ids.ts'
import { attendanceInWords } from './minutes/attendance.ts'
import { decidedLines, type MinutesDecision } from './minutes/decided.ts'
import { chairInWords, openingOf, titleOf, whenInWords } from './minutes/opening.ts'
import { type MinutesSection, sectionsOf } from './minutes/sections.ts'
import type { MeetingView } from './view.ts'

/**
 * MEET-5: what the minutes say, as plain data. Signing locks its hash, so it holds what signing locks and nothing else: not the number
 * and the signer, which come with the signature, and not what becomes of a decision afterwards.
 */
export interface Minutes {
  readonly format: 1
  readonly meeting: MeetingId
  /** The red head, 「……会议纪要」. */
  readonly flag: string
  readonly issuer: string
  readonly title: string
  readonly on: CalendarDate
  /** 2021年10月29日下午 */
  readonly when: string
  readonly place: string
  readonly chair: string
  readonly recorder: string
  readonly opening: string
  /** What was noted, by section of the agenda. */
  readonly sections: readonly MinutesSection[]
  /** Confirmed ones by number, then those still to be confirmed. */
  readonly decisions: readonly MinutesDecision[]
  readonly present: readonly string[]
  readonly leave: readonly string[]
  readonly observers: readonly string[]
  /** Made up for the demonstration. */
  readonly sample: boolean
}

/** The same board and meeting, the same minutes. They say nothing that nobody wrote: an item without notes has no paragraph. */
export function minutesOf(view: BoardView, meeting: MeetingView): Minutes {
  const { plan } = view
  const { head } = meeting
  return {
    format: 1,
    meeting: meeting.id,
    flag: `${plan.campaign.name}会议纪要`,
    issuer: plan.campaign.issuer,
    title: titleOf(head),
    on: head.on,
    when: whenInWords(head),
    place: head.place,
    chair: chairInWords(plan, head),
    recorder: head.recorder,
    opening: openingOf(plan, meeting),
    sections: sectionsOf(plan, meeting),
    decisions: decidedLines(plan, meeting),
    present: attendanceInWords(plan, meeting, 'present'),
    leave: attendanceInWords(plan, meeting, 'leave'),
    observers: attendanceInWords(plan, meeting, 'observer'),
    sample: head.sample,
  }
}
