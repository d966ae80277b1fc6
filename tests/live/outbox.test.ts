import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createOutbox, type OutboxEntry } from '../../client/live/outbox.ts'
import { cardId } from '../support/build-board.ts'

const doc = new Y.Doc()
doc.clientID = 7
const entry = (id: string, patch: Partial<OutboxEntry> = {}): OutboxEntry => {
  const before = Y.encodeStateVector(doc)
  doc.getMap('m').set(id, id)
  const update = Y.encodeStateAsUpdate(doc, before)
  return {
    id,
    edit: { type: 'owner', card: cardId('c1'), value: id },
    update,
    epoch: 'e1',
    at: 0,
    ...patch,
  }
}
const ids = (entries: readonly OutboxEntry[]) => entries.map(e => e.id).join()

test('[SYNC-1] an entry leaves only when the message that carries it is acknowledged', () => {
  const outbox = createOutbox([entry('a'), entry('b')])
  outbox.connectionOpened()
  outbox.answer()
  outbox.add(entry('c'))
  expect(outbox.updateLeaves()).toBe(true)
  expect(ids(outbox.ack(1))).toBe('a,b')
  expect(ids(outbox.entries)).toBe('c')
  expect(ids(outbox.ack(2))).toBe('c')
  expect(outbox.entries).toEqual([])
})

test('[SYNC-1] what an acknowledgement of an earlier connection counted does not count in the next', () => {
  const outbox = createOutbox([entry('a')])
  outbox.connectionOpened()
  outbox.answer()
  outbox.add(entry('b'))
  outbox.updateLeaves()
  outbox.connectionOpened()
  expect(ids(outbox.ack(2))).toBe('')
  outbox.answer()
  expect(ids(outbox.ack(1))).toBe('a,b')
})

test('[SYNC-1] no Update leaves before SyncStep2, which contains it', () => {
  const outbox = createOutbox()
  outbox.connectionOpened()
  outbox.add(entry('a'))
  expect(outbox.updateLeaves()).toBe(false)
  expect(outbox.next()).toBeNull()
  const { structs } = Y.decodeUpdate(outbox.answer())
  expect(structs).toHaveLength(1)
  expect(ids(outbox.underWay())).toBe('a')
})

test('[SYNC-1] a server that asks again is told everything again, and both messages count', () => {
  const outbox = createOutbox([entry('a')])
  outbox.connectionOpened()
  const first = outbox.answer()
  expect([...outbox.answer()]).toEqual([...first])
  outbox.add(entry('b'))
  outbox.updateLeaves()
  expect(ids(outbox.ack(2))).toBe('a')
  expect(ids(outbox.ack(3))).toBe('b')
})

test('[SYNC-1] entries beyond what a first sync may hold follow one by one, and are counted', () => {
  const large = 'x'.repeat(100_000)
  const outbox = createOutbox(['a', 'b', 'c', 'd'].map(id => entry(`${id}${large}`)))
  outbox.connectionOpened()
  outbox.answer()
  expect(outbox.underWay()).toHaveLength(1)
  let sent = 0
  while (outbox.next()) sent++
  expect(sent).toBe(3)
  expect(outbox.ack(4)).toHaveLength(4)
})

test('[PERM-2] after a refusal entries become intents and go one at a time', () => {
  const outbox = createOutbox([entry('a'), entry('b')])
  outbox.connectionOpened()
  outbox.answer()
  expect(ids(outbox.underWay())).toBe('a,b')
  expect(outbox.startOver().every(e => e.update === null)).toBe(true)
  outbox.add(entry('a2'))
  outbox.add(entry('b2'))
  outbox.remove(new Set(['a', 'b']))
  outbox.connectionOpened()
  expect([...outbox.answer()]).toEqual([0, 0])
  expect(outbox.next()).not.toBeNull()
  expect(outbox.next(), 'the second waits for the first').toBeNull()
  expect(ids(outbox.underWay())).toBe('a2')
  expect(outbox.updateLeaves()).toBe(false)
  outbox.ack(2)
  expect(outbox.next()).not.toBeNull()
  outbox.ack(3)
  outbox.add(entry('c'))
  expect(outbox.updateLeaves(), 'once empty, edits leave at once again').toBe(true)
})
