import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { admit } from '../../server/room/gate/gate.ts'
import type { Member } from '../../shared/access/member.ts'
import { applyEdit } from '../../shared/board/apply-edit.ts'
import { longestNote } from '../../shared/meeting/fields.ts'
import { isRefusal, type RefusalKind } from '../../shared/refusal.ts'
import { addCard, buildBoard, people } from '../support/build-board.ts'
import {
  addMeeting,
  meetingId,
  meetingOf,
  meetingStates,
  noteOf,
  ordinaryDecision,
  ordinaryItem,
} from '../support/build-meeting.ts'
import { any, type ForgedContent, type ForgedStruct, forge, type Id, text } from '../support/forge.ts'

const me = 5000

function world() {
  const doc = buildBoard()
  addCard(doc, 'k1', {}, { notes: '记录' })
  const fields = { 'item:i1': ordinaryItem, 'decision:d1': ordinaryDecision }
  addMeeting(doc, 'm1', 'open', fields, { i1: '原记录' })
  addMeeting(doc, 'signed', 'signed', fields, { i1: '已签发' })
  const idOf = (item: Y.Item | null | undefined): Id =>
    item ? [item.lastId.client, item.lastId.clock] : [0, 0]
  const map = meetingOf(doc, 'm1')
  return {
    doc,
    meeting: idOf(map._item),
    standing: (key: string) => idOf(map._map.get(key)),
    note: idOf(noteOf(doc, 'm1', 'i1')._start),
    signedNote: idOf(noteOf(doc, 'signed', 'i1')._start),
  }
}
type World = ReturnType<typeof world>

const send = ({ doc }: Pick<World, 'doc'>, bytes: Uint8Array, member: Member) =>
  admit(bytes, { doc, member, ownedClientIds: new Set([me]), limitBytes: 65_536 })
const put = (content: ForgedContent, where: Omit<ForgedStruct, 'content'>) =>
  forge([{ client: me, clock: 0, structs: [{ ...where, content }] }])

describe('what of a meeting no browser writes', () => {
  const map = { kind: 'type', ref: 1 } as const
  const attacks: readonly (readonly [what: string, kind: RefusalKind, bytes: (at: World) => Uint8Array])[] = [
    ['a meeting of its own', 'bad-path', () => put(map, { parent: 'meetings', sub: 'mine' })],
    ['another map for a meeting', 'bad-path', at => put(map, { origin: at.meeting })],
    ['the meeting deleted', 'bad-path', at => forge([], [[...at.meeting, 1]])],
    ['the head', 'bad-path', at => put(any({ title: '改' }), { origin: at.standing('head') })],
    ['the state', 'bad-path', at => put(any({ kind: 'planned' }), { origin: at.standing('state') })],
    ['the state deleted', 'bad-path', at => forge([], [[...at.standing('state'), 1]])],
    ['an item', 'bad-path', at => put(any(ordinaryItem), { origin: at.standing('item:i1') })],
    ['a new item', 'bad-path', at => put(any(ordinaryItem), { parent: at.meeting, sub: 'item:i9' })],
    ['an item deleted', 'bad-path', at => forge([], [[...at.standing('item:i1'), 1]])],
    [
      'a decision cleared',
      'bad-path',
      at => put(any({ ...ordinaryDecision, state: 'cleared' }), { origin: at.standing('decision:d1') }),
    ],
    ['an attendance', 'bad-path', at => put(any({ name: 'x' }), { parent: at.meeting, sub: 'attend:a1' })],
    ['a key nobody knows', 'bad-path', at => put(any(1), { parent: at.meeting, sub: 'evil' })],
    ['the key __proto__', 'bad-path', at => put(any(1), { parent: at.meeting, sub: '__proto__' })],
    ['a list inside the meeting', 'bad-path', at => put(any(1), { parent: at.meeting })],
    [
      'notes nobody made',
      'bad-path',
      at => put({ kind: 'type', ref: 2 }, { parent: at.meeting, sub: 'note:i9' }),
    ],
    ['notes replaced by a value', 'bad-path', at => put(any('x'), { origin: at.standing('note:i1') })],
    ['notes taken away', 'bad-path', at => forge([], [[...at.standing('note:i1'), 1]])],
    ['a key inside the notes', 'bad-path', at => put(any(1), { parent: at.standing('note:i1'), sub: 'x' })],
    ['formatting in notes', 'bad-content', at => put({ kind: 'format' }, { origin: at.note })],
    ['an embed in notes', 'bad-content', at => put({ kind: 'embed' }, { origin: at.note })],
    ['a value in notes', 'bad-content', at => put(any('x'), { origin: at.note })],
    ['a type in notes', 'bad-content', at => put(map, { origin: at.note })],
    ['a NUL in notes', 'bad-value', at => put(text('a\u0000b'), { origin: at.note })],
    ['notes too long', 'bad-value', at => put(text('x'.repeat(longestNote)), { origin: at.note })],
    ['notes of signed minutes', 'closed', at => put(text('补记'), { origin: at.signedNote })],
    ['notes of signed minutes deleted', 'closed', at => forge([], [[...at.signedNote, 1]])],
    [
      'a neighbour in other minutes',
      'unknown-origin',
      at => put(text('x'), { origin: at.note, right: at.signedNote }),
    ],
  ]
  it.each(attacks)('[PERM-1] the gate turns away %s', (_what, kind, bytes) => {
    const at = world()
    const before = Y.encodeStateAsUpdate(at.doc)
    const verdict = send(at, bytes(at), people.dispatch)
    expect(isRefusal(verdict) && verdict.refused).toBe(kind)
    expect(Y.encodeStateAsUpdate(at.doc)).toEqual(before)
  })
})

describe('who writes notes, and when', () => {
  const writers = ['leader', 'dispatch', 'lead', 'support', 'stranger'] as const
  const readers = ['inspector', 'screen', 'nobody'] as const
  const writable = ['planned', 'open', 'closed']
  const table = [...writers, ...readers].flatMap(who =>
    Object.keys(meetingStates).map(state => {
      const may = writers.some(writer => writer === who)
      const open = writable.includes(state)
      return [who, state, open ? (may ? null : 'not-permitted') : 'closed'] as const
    }),
  )
  it.each(table)('[MEET-5] notes by %s of a meeting that is %s: %s', (who, state, refused) => {
    const doc = buildBoard()
    addMeeting(doc, 'm1', state as keyof typeof meetingStates, undefined, { i1: '原记录' })
    const verdict = send({ doc }, typed(doc, '原记录', '原记录，会后对接'), people[who])
    if (refused !== null) {
      expect(isRefusal(verdict) && verdict.refused).toBe(refused)
      return
    }
    if (isRefusal(verdict) || !verdict.update) throw new Error('not admitted')
    Y.applyUpdate(doc, verdict.update)
    expect(verdict.changes()).toEqual([
      { thing: 'meeting', id: 'm1', field: 'note:i1', before: '', after: '，会后对接' },
    ])
    expect(noteOf(doc, 'm1', 'i1').toString()).toBe('原记录，会后对接')
  })

  it('[MEET-5] notes may be emptied, their words are deleted and nothing else', () => {
    const doc = buildBoard()
    addMeeting(doc, 'm1', 'open', undefined, { i1: '原记录' })
    const verdict = send({ doc }, typed(doc, '原记录', ''), people.lead)
    if (isRefusal(verdict) || !verdict.update) throw new Error('not admitted')
    Y.applyUpdate(doc, verdict.update)
    expect(verdict.changes()).toMatchObject([{ field: 'note:i1', before: '原记录', after: '' }])
  })

  it('[MEET-5] what is typed into notes whose item is gone meanwhile is refused, not lost in silence', () => {
    const doc = buildBoard()
    addMeeting(doc, 'm1')
    const bytes = typed(doc, '', '迟到的记录')
    meetingOf(doc, 'm1').delete('item:i1')
    meetingOf(doc, 'm1').delete('note:i1')
    expect(isRefusal(send({ doc }, bytes, people.lead))).toBe(true)
  })

  /** What a browser sends for this. */
  function typed(doc: Y.Doc, before: string, after: string): Uint8Array {
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
    copy.clientID = me
    applyEdit(copy, { type: 'note', meeting: meetingId('m1'), item: 'i1', before, after }, 'own')
    return Y.encodeStateAsUpdate(copy, Y.encodeStateVector(doc))
  }
})
