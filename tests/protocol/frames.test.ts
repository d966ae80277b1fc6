import { expect, test } from 'vitest'
import {
  decodeServerFrame,
  emptyUpdate,
  encodeAck,
  encodeAwareness,
  encodeBundle,
  encodeHello,
  encodeRefused,
  encodeStep1,
  encodeStep2,
  encodeUpdate,
  pulseFrame,
  type ServerMessage,
} from '../../shared/protocol/frames.ts'
import { decodeAwarenessEntries, encodeAwarenessEntries } from '../../shared/protocol/presence.ts'
import { refuse } from '../../shared/refusal.ts'

const hello = {
  version: 1,
  epoch: 'e1',
  seq: 12,
  serverNow: 1_795_000_000_000,
  businessOffsetMs: -160_000_000_000,
}
const bytes = Uint8Array.of(9, 8, 7)

test.each<readonly [ServerMessage, Uint8Array]>([
  [{ type: 'hello', ...hello }, encodeHello(hello)],
  [
    { type: 'bundle', first: 3, last: 9, updates: [bytes, emptyUpdate] },
    encodeBundle({ first: 3, last: 9, updates: [bytes, emptyUpdate] }),
  ],
  [{ type: 'ack', durable: 300 }, encodeAck(300)],
  [{ type: 'refused', refusal: refuse('gap', { clock: 3 }) }, encodeRefused(refuse('gap', { clock: 3 }))],
  [{ type: 'pulse' }, pulseFrame],
  [{ type: 'step1', stateVector: bytes }, encodeStep1(bytes)],
  [{ type: 'step2', update: bytes }, encodeStep2(bytes)],
  [{ type: 'update', update: bytes }, encodeUpdate(bytes)],
  [{ type: 'awareness', payload: bytes }, encodeAwareness(bytes)],
])('$type is read as it was written', (message, frame) => {
  const read = decodeServerFrame(frame)
  expect(read).toMatchObject(
    message.type === 'refused' ? { type: 'refused', refusal: { ...message.refusal } } : message,
  )
})

test('a message of a later version is none; a damaged one throws', () => {
  expect(decodeServerFrame(Uint8Array.of(120, 1))).toBeNull()
  expect(() => decodeServerFrame(encodeHello(hello).slice(0, -3))).toThrow()
  expect(() => decodeServerFrame(Uint8Array.of(...pulseFrame, 0))).toThrow()
})

test('awareness entries are read as they were written, no more of them than asked', () => {
  const entries = [
    { clientId: 5, clock: 6, json: '{"focus":null}' },
    { clientId: 7, clock: 1, json: 'null' },
  ]
  expect(decodeAwarenessEntries(encodeAwarenessEntries(entries))).toEqual(entries)
  expect(() => decodeAwarenessEntries(encodeAwarenessEntries(entries), 1)).toThrow()
})
