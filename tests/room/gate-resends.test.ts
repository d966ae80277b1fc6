import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Admitted, admit } from '../../server/room/gate/gate.ts'
import { applyEdit } from '../../shared/board/apply-edit.ts'
import { CalendarDate } from '../../shared/calendar/date.ts'
import { CardId, StageId } from '../../shared/ids.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { addCard, buildBoard, cardOf, people } from '../support/build-board.ts'

/** What honest clients send and must never be refused for. */

const card = CardId.parse('own')
const owned = new Set([5001, 5002, 5003])

function serverBoard(): Y.Doc {
  const doc = buildBoard()
  addCard(doc, 'own', {}, { form: '原文', notes: '' })
  return doc
}

function copyOf(server: Y.Doc, clientId: number): { doc: Y.Doc; written: Uint8Array[] } {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(server))
  doc.clientID = clientId
  const written: Uint8Array[] = []
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'server') written.push(update)
  })
  return { doc, written }
}

function accept(server: Y.Doc, bytes: Uint8Array): Admitted {
  const verdict = admit(bytes, {
    doc: server,
    member: people.lead,
    ownedClientIds: owned,
    limitBytes: 262_144,
  })
  if (isRefusal(verdict)) throw new Error(JSON.stringify(verdict))
  if (verdict.update) Y.applyUpdate(server, verdict.update)
  return verdict
}
const progress = (doc: Y.Doc, value: number) => applyEdit(doc, { type: 'progress', card, value }, null)
const writeForm = (doc: Y.Doc, after: string) => {
  const before = String(cardOf(doc, 'own').get('form'))
  applyEdit(doc, { type: 'text', card, field: 'form', before, after }, null)
}

test('[SYNC-2] a whole document sent back changes nothing', () => {
  const server = serverBoard()
  const { doc } = copyOf(server, 5001)
  expect(accept(server, Y.encodeStateAsUpdate(doc)).update).toBeNull()
})

test('[SYNC-2] of an update known in part only the new part is kept', () => {
  const server = serverBoard()
  const { doc, written } = copyOf(server, 5001)
  writeForm(doc, '原文甲')
  accept(server, written[0] ?? new Uint8Array())
  writeForm(doc, '原文甲乙')
  progress(doc, 51)
  const all = accept(server, Y.encodeStateAsUpdate(doc))
  const fresh = Y.decodeUpdate(all.update ?? new Uint8Array())
  expect(fresh.structs.map(s => [s.id.clock, s.length])).toEqual([
    [1, 1],
    [2, 1],
  ])
  expect(String(cardOf(server, 'own').get('form'))).toBe('原文甲乙')
})

test('[SYNC-2] a value overwritten many times offline arrives as its last', () => {
  const server = serverBoard()
  const { doc, written } = copyOf(server, 5001)
  for (let n = 0; n < 20; n++) {
    progress(doc, n)
    applyEdit(
      doc,
      {
        type: 'claim',
        card,
        stage: StageId.parse('start'),
        date: n % 2 ? null : CalendarDate.parse('2021-10-20'),
      },
      null,
    )
  }
  const verdict = accept(server, Y.mergeUpdates(written))
  expect(verdict.changes().map(row => [row.field, row.after])).toEqual([
    ['progress', 19],
    ['claim:start', null],
  ])
})

test('[SYNC-2] edits of two page loads that build on each other come in one message', () => {
  const server = serverBoard()
  const first = copyOf(server, 5003)
  progress(first.doc, 11)
  writeForm(first.doc, '原文一')
  const second = copyOf(first.doc, 5001)
  progress(second.doc, 12)
  writeForm(second.doc, '原文一二')
  accept(server, Y.mergeUpdates([...first.written, ...second.written]))
  expect(cardOf(server, 'own').get('progress')).toBe(12)
  expect(String(cardOf(server, 'own').get('form'))).toBe('原文一二')
})

test.each([5001, 5002])(
  '[SYNC-2] of two values set at once one wins everywhere and the other is no change (client %i first)',
  firstId => {
    const server = serverBoard()
    const first = copyOf(server, firstId)
    const second = copyOf(server, firstId === 5001 ? 5002 : 5001)
    progress(first.doc, 21)
    progress(second.doc, 22)
    progress(second.doc, 23)
    const rows = [first, second].map(({ written }) => accept(server, Y.mergeUpdates(written)).changes())
    const winner = cardOf(server, 'own').get('progress')
    expect(winner).toBe(firstId === 5001 ? 23 : 21)
    expect(rows[1]?.map(row => row.after)).toEqual(firstId === 5001 ? [23] : [])
    for (const { doc } of [first, second]) {
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(server), 'server')
      expect(cardOf(doc, 'own').get('progress')).toBe(winner)
    }
  },
)

test('[SYNC-2] a value that lost while its author was away, then set again, is accepted in one message', () => {
  for (const [mine, theirs] of [
    [5001, 5002],
    [5002, 5001],
  ] as const) {
    const server = serverBoard()
    const author = copyOf(server, mine)
    const other = copyOf(server, theirs)
    progress(author.doc, 31)
    progress(other.doc, 32)
    accept(server, Y.mergeUpdates(other.written))
    Y.applyUpdate(author.doc, Y.encodeStateAsUpdate(server), 'server')
    progress(author.doc, 33)
    accept(server, Y.mergeUpdates(author.written))
    expect(cardOf(server, 'own').get('progress')).toBe(33)
  }
})

test('[AUD-1] the row of a text says what went in and what went out', () => {
  const server = serverBoard()
  const { doc, written } = copyOf(server, 5001)
  writeForm(doc, '原稿文本')
  const verdict = accept(server, Y.mergeUpdates(written))
  expect(verdict.changes()).toEqual([
    { thing: 'card', id: 'own', field: 'form', before: '文', after: '稿文本' },
  ])
})
