import * as Y from 'yjs'
import type { CalendarDate } from '../calendar/date.ts'
import type { MeetingId } from '../ids.ts'
import type { DecisionView, MeetingView } from '../meeting/view.ts'
import { isId } from './accept-at-a-glance.ts'
import { keepList } from './keep-same.ts'
import { compareIds, projectMeeting } from './project-meeting.ts'
import { type MeetingRecord, readMeeting, rereadMeeting } from './read-meeting.ts'

/** The meetings of a board. Costs nothing while no meeting and no day changes; then only what was touched is read again. */
export interface MeetingBook {
  readonly meetings: readonly MeetingView[]
  readonly decisions: readonly DecisionView[]
  readonly faults: number
  /** Null keys: the whole meeting is new, replaced or gone. */
  follow(changed: ReadonlyMap<string, ReadonlySet<string> | null>, today: CalendarDate): void
}

export function createMeetingBook(root: Y.Map<Y.Map<unknown>>): MeetingBook {
  const records = new Map<MeetingId, MeetingRecord>()
  const views = new Map<MeetingId, MeetingView>()
  const broken = new Set<string>()
  let meetings: readonly MeetingView[] = []
  let decisions: readonly DecisionView[] = []
  let faults = 0
  let shownOn: CalendarDate | null = null

  /** Reads what changed of one meeting; null when there is no such meeting (any more). */
  function read(key: string, keys: ReadonlySet<string> | null): MeetingRecord | null {
    const map = root.get(key)
    broken.delete(key)
    if (!isId(key) || !(map instanceof Y.Map)) {
      if (root.has(key)) broken.add(key)
      return null
    }
    const known = keys && records.get(key as MeetingId)
    if (!known) return readMeeting(key as MeetingId, map)
    rereadMeeting(known, map, keys)
    return known
  }

  function show(record: MeetingRecord, today: CalendarDate): void {
    const view = projectMeeting(record, today, views.get(record.id))
    if (view) views.set(record.id, view)
    else views.delete(record.id)
  }

  function settle(): void {
    meetings = keepList(meetings, [...views.values()].sort(newestDayFirst))
    decisions = keepList(decisions, standing(meetings))
    faults = broken.size
    for (const { faults: keys, head, state } of records.values())
      faults += keys.size + (head && state ? 0 : 1)
  }

  return {
    get meetings() {
      return meetings
    },
    get decisions() {
      return decisions
    },
    get faults() {
      return faults
    },
    follow(changed, today) {
      if (changed.size === 0 && today === shownOn) return
      for (const [key, keys] of changed) {
        const record = read(key, keys)
        if (record) records.set(record.id, record)
        else {
          records.delete(key as MeetingId)
          views.delete(key as MeetingId)
        }
      }
      for (const record of records.values())
        if (today !== shownOn || changed.has(record.id)) show(record, today)
      shownOn = today
      settle()
    },
  }
}

function newestDayFirst(a: MeetingView, b: MeetingView): number {
  if (a.head.on !== b.head.on) return a.head.on < b.head.on ? 1 : -1
  if (a.head.time !== b.head.time) return a.head.time < b.head.time ? 1 : -1
  return compareIds(a, b)
}

/** Newest first, withdrawn ones left out. */
const standing = (meetings: readonly MeetingView[]): readonly DecisionView[] =>
  meetings
    .flatMap(meeting => meeting.decisions.filter(({ state }) => state !== 'withdrawn'))
    .sort((a, b) => b.recordedAt - a.recordedAt || compareIds(a, b))
