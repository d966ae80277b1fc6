import * as Y from 'yjs'
import type { CardId, MeetingId } from '../ids.ts'
import { cardMap, cardsOf, meetingMap, meetingsOf, planOf } from './document.ts'
import { createCardMap, createMeetingMap, noteOfItem, plainJson } from './genesis.ts'
import { writeText } from './write-text.ts'

/** One write a decision has come to, as data: what it will do can be read, tested and journalled before anything is touched. */
export type Write =
  /** A whole new card; the long texts are made with it. */
  | {
      readonly kind: 'create'
      readonly card: CardId
      readonly fields: Readonly<Record<string, unknown>>
      readonly texts: { readonly form?: string; readonly notes?: string }
    }
  /** One key of a card. */
  | { readonly kind: 'set'; readonly card: CardId; readonly key: string; readonly value: unknown }
  /** A long text of a card becomes this, by its smallest difference. */
  | { readonly kind: 'text'; readonly card: CardId; readonly field: 'form' | 'notes'; readonly after: string }
  /** A new meeting; notes are made with their items. */
  | {
      readonly kind: 'meeting'
      readonly meeting: MeetingId
      readonly fields: Readonly<Record<string, unknown>>
    }
  /** One key of a meeting; undefined removes it. An `item:<id>` that is new gets its `note:<id>` with it, one removed loses it. */
  | {
      readonly kind: 'meeting-set'
      readonly meeting: MeetingId
      readonly key: string
      readonly value: unknown
    }
  /** One key of the plan root; undefined removes it. */
  | { readonly kind: 'plan'; readonly key: string; readonly value: unknown }

/** A change row in the journal's shape (server/room/ports.ts), which `shared` may not import. */
export interface BoardChange {
  readonly thing: 'card' | 'plan' | 'meeting' | 'access'
  readonly id: CardId | string
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

/** Writes decided before, in one transaction (or the caller's own, when one is open). */
export function applyWrites(doc: Y.Doc, writes: readonly Write[], origin: unknown = null): void {
  doc.transact(() => {
    for (const write of writes) applyWrite(doc, write)
  }, origin)
}

function applyWrite(doc: Y.Doc, write: Write): void {
  switch (write.kind) {
    case 'create':
      cardsOf(doc).set(write.card, createCardMap(write.fields, write.texts))
      return
    case 'set':
      writeKey(mustHave(doc, write.card), write.key, write.value)
      return
    case 'text':
      writeWholeText(mustHave(doc, write.card), write.field, write.after)
      return
    case 'meeting':
      meetingsOf(doc).set(write.meeting, createMeetingMap(write.fields))
      return
    case 'meeting-set':
      writeMeetingKey(mustMeet(doc, write.meeting), write.key, write.value)
      return
    case 'plan':
      writeKey(planOf(doc), write.key, write.value)
  }
}

/** Notes come and go with their item, so that only the server ever makes or removes a text. */
function writeMeetingKey(meeting: Y.Map<unknown>, key: string, value: unknown): void {
  writeKey(meeting, key, value)
  const note = noteOfItem(key)
  if (!note) return
  if (value === undefined) meeting.delete(note)
  else if (!(meeting.get(note) instanceof Y.Text)) meeting.set(note, new Y.Text())
}

function writeKey(map: Y.Map<unknown>, key: string, value: unknown): void {
  if (value === undefined) map.delete(key)
  else map.set(key, plainJson(value))
}

/** A card whose text was lost gets a new one: only the server comes here, so no two people can make it. */
function writeWholeText(card: Y.Map<unknown>, field: string, after: string): void {
  const text = card.get(field)
  if (text instanceof Y.Text) writeText(text, after)
  else card.set(field, new Y.Text(after))
}

function mustHave(doc: Y.Doc, id: CardId): Y.Map<unknown> {
  const card = cardMap(doc, id)
  if (!card) throw new Error(`decided a write to card ${id}, which is not on the board`)
  return card
}

function mustMeet(doc: Y.Doc, id: MeetingId): Y.Map<unknown> {
  const meeting = meetingMap(doc, id)
  if (!meeting) throw new Error(`decided a write to meeting ${id}, which is not on the board`)
  return meeting
}
