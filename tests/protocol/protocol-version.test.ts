import { hash } from 'node:crypto'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { CloseReason } from '../../shared/protocol/close-reasons.ts'
import {
  encodeAck,
  encodeAwareness,
  encodeBundle,
  encodeHello,
  encodeRefused,
  encodeStep1,
  encodeStep2,
  encodeUpdate,
  pulseFrame,
} from '../../shared/protocol/frames.ts'
import { limits, MessageType, protocolVersion, SyncType } from '../../shared/protocol/messages.ts'
import { encodeAwarenessEntries, PresenceClaim, PresenceState } from '../../shared/protocol/presence.ts'
import { refuse } from '../../shared/refusal.ts'

/** Every frame there is, as bytes, and everything else a client is written against. */
function wire(): string {
  const bytes = Uint8Array.of(1, 2, 3)
  const frames = [
    encodeHello({
      version: 1,
      epoch: 'e',
      seq: 300,
      serverNow: 1_700_000_000_000,
      businessOffsetMs: -86_400_000,
    }),
    encodeBundle({ first: 1, last: 2, updates: [bytes, bytes] }),
    encodeAck(7),
    encodeRefused(refuse('bad-value', { field: 'progress', limit: 1 })),
    pulseFrame,
    encodeStep1(bytes),
    encodeStep2(bytes),
    encodeUpdate(bytes),
    encodeAwareness(encodeAwarenessEntries([{ clientId: 5, clock: 6, json: 'null' }])),
  ]
  const schemas = [PresenceClaim, PresenceState].map(schema => z.toJSONSchema(schema))
  return JSON.stringify([
    frames.map(frame => Buffer.from(frame).toString('hex')),
    { MessageType, SyncType, CloseReason, limits },
    schemas,
  ])
}

/** By version: what the wire looked like. An entry is never changed, a new version adds one. */
const known: Readonly<Record<number, string>> = {
  1: '848f12393441d37e58eae803036c11a66dfe78dc4ee687c0ab7568d84989a282',
  2: '39344dea9a10caad3c06b960b557c0445da148d306de6dae2c242c21bf9e3223',
  3: 'a48029a6c63f4631cd951194d342df27e450d4b196e060907019cc8f88813d00',
}

test('the wire does not change without a new protocol version', () => {
  expect(
    hash('sha256', wire()),
    'the wire changed: raise protocolVersion, say so in docs/PROTOCOL.md, and add the new hash here',
  ).toBe(known[protocolVersion])
})
