import type { CommandInput } from '../../../../shared/board/command.ts'
import type { Instant } from '../../../../shared/calendar/date.ts'
import { DecisionId, MeetingId } from '../../../../shared/ids.ts'
import type { Attendance } from '../../../../shared/meeting/fields.ts'
import { type Beat, commandBeat, type Names } from '../beat.ts'
import { date, when } from '../troubles/trouble.ts'
import type { DecidedStory, MeetingStory } from './meeting-story.ts'

/** A meeting from its planning to what became of its decisions, as the desk, the leaders and the units did it. */
export function tellMeeting(story: MeetingStory): Beat[] {
  const { held } = story
  if (!held) return [plan(story)]
  const begins = when(`${story.on} ${story.time}`)
  const ends = when(`${story.on} ${held.until}`)
  return [
    plan(story),
    { at: begins, by: 'dispatch', act: { kind: 'meeting', step: 'open', meeting: story.key } },
    attendance(story, later(begins, 2)),
    ...held.notes.map((note, at) => ({
      at: later(begins, 5 + at * 4),
      by: note.by,
      act: { kind: 'note' as const, meeting: story.key, note },
    })),
    ...held.decided.map((one, at) => record(story, one, later(begins, 7 + at * 5))),
    confirm(story, later(ends, -3)),
    { at: ends, by: 'dispatch', act: { kind: 'meeting', step: 'close', meeting: story.key } },
    ...signature(story),
    ...held.decided.flatMap(one => follow(story, one)),
  ]
}

const later = (at: Instant, minutes: number): Instant => (at + minutes * 60_000) as Instant
const meetingId = (names: Names, { key }: MeetingStory) => MeetingId.parse(names.made(key))
const decisionName = ({ key }: MeetingStory, { what }: DecidedStory) => `${key}/${what}`

function plan(story: MeetingStory): Beat {
  const [rosterId, words] = story.chair
  const command = {
    type: 'meeting.plan',
    sample: true,
    head: {
      title: `${story.title}（示例）`,
      rhythmId: story.rhythm,
      periodEnd: date(story.periodEnd),
      on: date(story.on),
      time: story.time,
      place: story.place,
      chair: { words, ...(rosterId ? { rosterId } : {}) },
      recorder: '建投中心调度员',
      scope: { ...story.scope },
    },
  } satisfies CommandInput
  return commandBeat(when(story.planned), 'dispatch', () => command, story.key)
}

function attendance(story: MeetingStory, at: Instant): Beat {
  const people = (kind: Attendance['kind'], units: readonly string[] = []) =>
    units.map(unitId => ({ kind, unitId, name: '负责人' }))
  return commandBeat(at, 'dispatch', names => ({
    type: 'meeting.attendance',
    meeting: meetingId(names, story),
    people: [
      { kind: 'present', unitId: null, name: story.chair[1] },
      ...people(
        'present',
        story.present.filter(unit => !story.leave?.includes(unit)),
      ),
      ...people('leave', story.leave),
      ...people('observer', story.observers),
    ],
  }))
}

function record(story: MeetingStory, decided: DecidedStory, at: Instant): Beat {
  return commandBeat(
    at,
    'dispatch',
    names => ({
      type: 'decision.record',
      meeting: meetingId(names, story),
      what: `${decided.what}（示例）`,
      cardId: decided.card ? names.card(decided.card) : null,
      leadUnitId: decided.lead,
      supportUnitIds: [...(decided.support ?? [])],
      due: date(decided.due),
      decidedBy: story.chair[1],
    }),
    decisionName(story, decided),
  )
}

function confirm(story: MeetingStory, at: Instant): Beat {
  return commandBeat(at, 'dispatch', names => ({
    type: 'decision.confirm',
    meeting: meetingId(names, story),
    decisions: (story.held?.decided ?? []).map(one => DecisionId.parse(names.made(decisionName(story, one)))),
  }))
}

function signature(story: MeetingStory): Beat[] {
  const signed = story.held?.signed
  if (!signed) return []
  const { number, signer } = signed
  return [{ at: when(signed.at), by: signed.by, act: { kind: 'sign', meeting: story.key, number, signer } }]
}

const follow = (story: MeetingStory, decided: DecidedStory): Beat[] =>
  (decided.steps ?? []).map(([at, by, act, words = '']) =>
    commandBeat(when(at), by, names => ({
      type: 'decision.step',
      meeting: meetingId(names, story),
      decision: DecisionId.parse(names.made(decisionName(story, decided))),
      act,
      words: words === '' ? '' : `（示例）${words}`,
    })),
  )
