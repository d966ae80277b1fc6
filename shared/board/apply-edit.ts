import * as Y from 'yjs'
import { parseCardKey, textFields } from '../card/fields.ts'
import { longestNote } from '../meeting/fields.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { tidy } from '../text.ts'
import { cardMap, meetingMap } from './document.ts'
import type { CardEdit, Edit, NoteEdit } from './edit.ts'
import { writeTextChange } from './write-text.ts'

type PlainEdit = Exclude<CardEdit, { type: 'text' }>
type TextEdit = Extract<CardEdit, { type: 'text' }> | NoteEdit

/**
 * Writes one edit as one transaction and answers the edit that takes it back; null when nothing changed, because the card or the
 * agenda item is gone, the value is the one that stands, or no field would accept it (`checkEdit` says why).
 */
export function applyEdit(doc: Y.Doc, edit: Edit, origin: unknown): Edit | null {
  const tidied = tidyEdit(edit)
  if (checkEdit(tidied)) return null
  return doc.transact(
    () => (isTextEdit(tidied) ? writeTextEdit(doc, tidied) : writePlain(doc, tidied)),
    origin,
  )
}

const isTextEdit = (edit: Edit): edit is TextEdit => edit.type === 'text' || edit.type === 'note'

/** Why an edit would be written nowhere: its value does not fit its field. Rights and presence are not asked here. */
export function checkEdit(edit: Edit): Refusal | null {
  const tidied = tidyEdit(edit)
  if (isTextEdit(tidied)) {
    const [field, limit] =
      tidied.type === 'note' ? ['note', longestNote] : [tidied.field, textFields[tidied.field]]
    return tidied.after.length <= limit ? null : refuse('bad-value', { field, limit })
  }
  for (const [key, value] of Object.entries(valuesOf(tidied))) {
    if (!parseCardKey(key)?.schema?.safeParse(value).success) return refuse('bad-value', { field: key })
  }
  return null
}

/** Keyboards, pastes and imports bring what the document refuses; one-line fields lose their line breaks too. */
function tidyEdit(edit: Edit): Edit {
  switch (edit.type) {
    case 'owner':
    case 'title':
      return { ...edit, value: oneLine(edit.value) }
    case 'text':
    case 'note':
      return { ...edit, after: tidy(edit.after) }
    default:
      return edit
  }
}
const oneLine = (text: string) => tidy(text).replace(/[\n\t]+/g, ' ')

/** The keys an edit sets. Stage and order are two fields, and a move sets both or what of them differs. */
function valuesOf(edit: PlainEdit): Record<string, unknown> {
  switch (edit.type) {
    case 'move':
      return { stage: edit.stage, order: edit.order }
    case 'progress':
    case 'owner':
    case 'title':
      return { [edit.type]: edit.value }
    case 'claim':
      return { [`claim:${edit.stage}`]: edit.date }
  }
}

function writePlain(doc: Y.Doc, edit: PlainEdit): Edit | null {
  const card = cardMap(doc, edit.card)
  if (!card) return null
  const before = inverseOf(card, edit)
  let changed = false
  for (const [key, value] of Object.entries(valuesOf(edit))) {
    if ((card.get(key) ?? null) === value) continue
    card.set(key, value)
    changed = true
  }
  return changed ? before : null
}

/** The same edit with what stands now; where nothing does, the nearest a person could have entered. */
function inverseOf(card: Y.Map<unknown>, edit: PlainEdit): Edit {
  switch (edit.type) {
    case 'move':
      return {
        ...edit,
        stage: (card.get('stage') as typeof edit.stage | undefined) ?? edit.stage,
        order: (card.get('order') as string | undefined) ?? edit.order,
      }
    case 'progress':
      return { ...edit, value: (card.get('progress') as number | null | undefined) ?? null }
    case 'owner':
      return { ...edit, value: (card.get('owner') as string | undefined) ?? '' }
    case 'title':
      return { ...edit, value: (card.get('title') as string | undefined) ?? edit.value }
    case 'claim':
      return {
        ...edit,
        date: (card.get(`claim:${edit.stage}`) as typeof edit.date | undefined) ?? null,
      }
  }
}

function writeTextEdit(doc: Y.Doc, edit: TextEdit): Edit | null {
  const text =
    edit.type === 'note'
      ? meetingMap(doc, edit.meeting)?.get(`note:${edit.item}`)
      : cardMap(doc, edit.card)?.get(edit.field)
  if (!(text instanceof Y.Text)) return null
  const before = text.toString()
  writeTextChange(text, edit.before, edit.after)
  const after = text.toString()
  return before === after ? null : { ...edit, before: after, after: before }
}
