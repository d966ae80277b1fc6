import type { Member } from '../../../shared/access/member.ts'
import { addDays } from '../../../shared/calendar/arithmetic.ts'
import type { CalendarDate, Instant } from '../../../shared/calendar/date.ts'
import { CardId, MeetingId } from '../../../shared/ids.ts'
import { isRefusal, type Refusal } from '../../../shared/refusal.ts'
import type { Beat, Names } from './beat.ts'
import { moment } from './demo-days.ts'
import type { DemoHost, DemoRoom } from './demo-host.ts'
import { noteEdit } from './meetings/note-edit.ts'

/** The part of a story that happens in one room. */
export interface Stage {
  readonly room: DemoRoom
  readonly beats: readonly Beat[]
  /** Days whose midnight is rolled in this room. */
  readonly from: CalendarDate
  readonly until: CalendarDate
  member(username: string): Member
}

/**
 * Plays the beats in time, moment by moment, with every midnight between them. What happens at one moment is sent together and shares
 * a commit. The story is ours, so a refusal in it is a bug and throws.
 */
export async function playBeats(host: Pick<DemoHost, 'setNow'>, stage: Stage): Promise<void> {
  const made = new Map<string, string>()
  const moments = [...Map.groupBy(stage.beats, beat => beat.at)].sort(([a], [b]) => a - b)
  let day = stage.from
  for (const [at, beats] of moments) {
    day = await rollUntil(host, stage, day, at)
    host.setNow(at)
    await Promise.all(beats.map((beat, index) => play(stage, beat, `demo/${at}/${index}`, made)))
  }
  await rollUntil(host, stage, day, moment(stage.until, '00:00'))
}

/** Rolls every day that ended between `day` and the moment; answers the day the moment lies in. */
async function rollUntil(
  host: Pick<DemoHost, 'setNow'>,
  { room }: Stage,
  day: CalendarDate,
  at: Instant,
): Promise<CalendarDate> {
  let today = day
  for (let midnight = nextMidnight(today); midnight <= at; midnight = nextMidnight(today)) {
    host.setNow(midnight)
    await room.rollDay(today)
    today = addDays(today, 1)
  }
  return today
}

const nextMidnight = (day: CalendarDate): Instant => moment(addDays(day, 1), '00:00')

async function play(stage: Stage, beat: Beat, key: string, made: Map<string, string>): Promise<void> {
  const answer = await send(stage, beat, key, namesIn(made))
  if (isRefusal(answer)) throw refused(beat, answer)
  for (const [index, name] of (beat.made ?? []).entries()) {
    const id = answer[index]
    if (id !== undefined) made.set(name, id)
  }
}

async function send(
  { room, member }: Stage,
  { act, by }: Beat,
  key: string,
  names: Names,
): Promise<readonly string[] | Refusal> {
  switch (act.kind) {
    case 'command': {
      const answer = await room.run(act.command(names), member(by), key)
      return isRefusal(answer) ? answer : answer.ids
    }
    case 'edit':
      return (await room.edit(act.edits(names), member(by))) ?? []
    case 'attach': {
      const answer = await room.attach(names.card(act.card), act.file(), member(by))
      return isRefusal(answer) ? answer : [answer.id]
    }
    case 'meeting':
      return nothingMade(await room.freeze(act.step, meetingIn(names, act.meeting), member(by), key))
    case 'sign':
      return nothingMade(await room.sign(meetingIn(names, act.meeting), act, member(by), key))
    case 'note': {
      const meeting = await room.meeting(meetingIn(names, act.meeting))
      return (await room.edit([noteEdit(meeting, act.note, names)], member(by))) ?? []
    }
  }
}

const meetingIn = (names: Names, name: string): MeetingId => MeetingId.parse(names.made(name))
const nothingMade = (answer: object | Refusal): readonly string[] | Refusal =>
  isRefusal(answer) ? answer : []

function namesIn(made: ReadonlyMap<string, string>): Names {
  const find = (name: string): string => {
    const id = made.get(name)
    if (id === undefined) throw new Error(`the demo speaks of ${name} before it exists`)
    return id
  }
  return { card: key => CardId.parse(find(key)), made: find }
}

function refused({ at, by, act, made }: Beat, refusal: Refusal): Error {
  const when = new Date(at).toISOString()
  const what = `${act.kind} ${made?.join(' ') ?? ''}`
  return new Error(`the demo was refused: ${what} by ${by} at ${when}: ${JSON.stringify(refusal)}`)
}
