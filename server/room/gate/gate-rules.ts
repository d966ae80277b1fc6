/**
 * The rules an update must pass before anything of it is applied, by name. The permission fuzz switches them off one at a time and
 * must notice each.
 */
export const gateRules = {
  size: 'an update is no larger than its limit',
  consumed: 'every byte is read and nothing is left over',
  'one-block': 'a client has one block of structs; Yjs would keep only the last',
  'whole-struct': 'no skips, no garbage structs, nothing of length zero',
  'own-client': 'new structs carry client ids that were issued to this user',
  'no-gap': 'clocks go on where the journal stops',
  'known-agrees': 'what is sent again is what was sent before',
  'known-origin': 'origins and parents exist, in the document or earlier in the update',
  'same-place': 'both neighbours stand in the field the struct goes to',
  'known-field':
    'the path is a known key of a live card or the notes of an agenda item; nothing else is written by sync',
  grant: 'the matrix lets this member write this field of this card',
  'note-grant': 'notes are written by those who may, until the minutes are signed',
  content: 'a plain field takes one value, a text takes characters, nothing makes a type',
  value: 'values pass the schema of their field; stages exist in the workflow of the card',
  'text-length': 'a text stays within its limit',
  append: 'a new value of a field goes after the ones that stand',
  'key-kept': 'no field is left without a value it had',
  'known-delete': 'nothing is deleted that was not written yet',
  'delete-grant': 'what is deleted stands in a field this member may write',
} as const

export type GateRule = keyof typeof gateRules
