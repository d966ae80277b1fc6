import * as Y from 'yjs'
import { parseCardKey, textFields } from '../card/fields.ts'
import type { CardId, MeetingId } from '../ids.ts'
import { parseMeetingKey } from '../meeting/fields.ts'
import { refuse } from '../refusal.ts'
import type { Decided, Deciding } from './decision.ts'
import { cardMap, meetingMap, planOf } from './document.ts'
import { sameJson } from './same-json.ts'
import { textDifference } from './text-difference.ts'
import type { BoardChange, Write } from './write.ts'

/**
 * Gathers the writes of one decision with their audit rows. A write that changes nothing is left out; a card value its field would
 * not accept turns the whole decision into a refusal, so that nothing malformed can come from the server itself.
 */
export interface DecisionDraft {
  set(card: CardId, key: string, value: unknown): void
  text(card: CardId, field: 'form' | 'notes', after: string): void
  create(card: CardId, fields: Readonly<Record<string, unknown>>): void
  plan(key: string, value: unknown): void
  /** A new meeting. */
  meeting(meeting: MeetingId, fields: Readonly<Record<string, unknown>>): void
  /** One key of a meeting; undefined removes it. */
  meet(meeting: MeetingId, key: string, value: unknown): void
  /** Something with an id of its own was made. */
  made(id: string): void
  decided(): Decided
}

export function createDraft({ doc }: Pick<Deciding, 'doc'>): DecisionDraft {
  const writes: Write[] = []
  const changes: BoardChange[] = []
  const ids: string[] = []
  return {
    set(card, key, value) {
      const before = cardMap(doc, card)?.get(key) ?? null
      if (sameJson(before, value)) return
      writes.push({ kind: 'set', card, key, value })
      changes.push({ thing: 'card', id: card, field: key, before, after: value })
    },
    text(card, field, after) {
      const text = cardMap(doc, card)?.get(field)
      const before = text instanceof Y.Text ? text.toString() : ''
      const difference = textDifference(before, after)
      if (!difference) return
      const { at, remove, insert } = difference
      writes.push({ kind: 'text', card, field, after })
      changes.push({ thing: 'card', id: card, field, before: before.slice(at, at + remove), after: insert })
    },
    create(card, fields) {
      const given = Object.entries(fields).filter(([, value]) => value !== undefined)
      writes.push({ kind: 'create', card, fields: Object.fromEntries(given), texts: {} })
      for (const [field, after] of given)
        if (after !== null) changes.push({ thing: 'card', id: card, field, before: null, after })
      ids.push(card)
    },
    plan(key, value) {
      const before = planOf(doc).get(key) ?? null
      if (sameJson(before, value ?? null)) return
      writes.push({ kind: 'plan', key, value })
      const [field = key, id = key] = key.split('/', 2)
      changes.push({ thing: 'plan', id, field, before, after: value ?? null })
    },
    meeting(meeting, fields) {
      writes.push({ kind: 'meeting', meeting, fields })
      for (const [field, after] of Object.entries(fields))
        changes.push({ thing: 'meeting', id: meeting, field, before: null, after })
      ids.push(meeting)
    },
    meet(meeting, key, value) {
      const before = meetingMap(doc, meeting)?.get(key) ?? null
      if (sameJson(before, value ?? null)) return
      writes.push({ kind: 'meeting-set', meeting, key, value })
      changes.push({ thing: 'meeting', id: meeting, field: key, before, after: value ?? null })
    },
    made: id => ids.push(id),
    decided() {
      const unfit = writes.flatMap(unfitKeys)[0]
      return unfit === undefined ? { writes, ids, changes } : refuse('bad-value', { field: unfit })
    },
  }
}

/** Keys of a write whose values their own schemas refuse. Plan items were parsed by their collection's schema before. */
function unfitKeys(write: Write): readonly string[] {
  switch (write.kind) {
    case 'set':
      return fits(write.key, write.value) ? [] : [write.key]
    case 'text':
      return write.after.length <= textFields[write.field] ? [] : [write.field]
    case 'create':
      return Object.keys(write.fields).filter(key => !fits(key, write.fields[key]))
    case 'meeting':
      return Object.keys(write.fields).filter(key => !fitsMeeting(key, write.fields[key]))
    case 'meeting-set':
      return write.value === undefined || fitsMeeting(write.key, write.value) ? [] : [write.key]
    case 'plan':
      return []
  }
}

const fits = (key: string, value: unknown): boolean =>
  parseCardKey(key)?.schema?.safeParse(value).success === true

const fitsMeeting = (key: string, value: unknown): boolean =>
  parseMeetingKey(key)?.schema?.safeParse(value).success === true
