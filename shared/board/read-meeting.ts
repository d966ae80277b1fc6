import * as Y from 'yjs'
import type { DecisionId, MeetingId } from '../ids.ts'
import {
  type AgendaItem,
  type Attendance,
  type Decision,
  type MeetingHead,
  type MeetingState,
  parseMeetingKey,
} from '../meeting/fields.ts'

/** What a meeting's map holds, parsed once a key and kept until that key changes; the projector owns and rewrites it. */
export interface MeetingRecord {
  readonly id: MeetingId
  head: MeetingHead | null
  state: MeetingState | null
  readonly items: Map<string, AgendaItem>
  readonly notes: Map<string, string>
  readonly attendance: Map<string, Attendance>
  readonly decisions: Map<DecisionId, Decision>
  /** Keys whose value no schema accepts; they count as absent. */
  readonly faults: Set<string>
}

export function readMeeting(id: MeetingId, map: Y.Map<unknown>): MeetingRecord {
  const record: MeetingRecord = {
    id,
    head: null,
    state: null,
    items: new Map(),
    notes: new Map(),
    attendance: new Map(),
    decisions: new Map(),
    faults: new Set(),
  }
  rereadMeeting(record, map, map.keys())
  return record
}

/** Reads again only these keys of the meeting. */
export function rereadMeeting(record: MeetingRecord, map: Y.Map<unknown>, keys: Iterable<string>): void {
  for (const key of keys) {
    record.faults.delete(key)
    const known = parseMeetingKey(key)
    const value = map.get(key)
    const accepted = known && value !== undefined ? accept(known.schema, value) : undefined
    if (accepted === undefined && map.has(key)) record.faults.add(key)
    if (known) keep(record, known, accepted)
  }
}

type Known = NonNullable<ReturnType<typeof parseMeetingKey>>

function accept(schema: Known['schema'], value: unknown): unknown {
  if (schema === null) return value instanceof Y.Text ? value.toString() : undefined
  const parsed = schema.safeParse(value)
  return parsed.success ? parsed.data : undefined
}

/** The one place where a key's name and the type of its value part: both come from the same registry. */
function keep(record: MeetingRecord, { field, id }: Known, value: unknown): void {
  if (field === 'head') record.head = (value as MeetingHead | undefined) ?? null
  else if (field === 'state') record.state = (value as MeetingState | undefined) ?? null
  else {
    const family = familyOf(record, field)
    if (value === undefined) family.delete(id ?? '')
    else family.set(id ?? '', value)
  }
}

function familyOf(record: MeetingRecord, field: Exclude<Known['field'], 'head' | 'state'>) {
  const families: Record<typeof field, Map<string, unknown>> = {
    item: record.items,
    note: record.notes,
    attend: record.attendance,
    decision: record.decisions as Map<string, unknown>,
  }
  return families[field]
}
