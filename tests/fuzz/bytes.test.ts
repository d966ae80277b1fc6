import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { admit, hasPending } from '../../server/room/gate/gate.ts'
import { readFrame } from '../../server/room/read-frame.ts'
import { applyEdit } from '../../shared/board/apply-edit.ts'
import { CardId } from '../../shared/ids.ts'
import { encodeStep2, encodeUpdate } from '../../shared/protocol/frames.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { addCard, buildBoard, cardOf, people } from '../support/build-board.ts'
import { addMeeting, meetingId, meetingOf, noteOf } from '../support/build-meeting.ts'
import { heapInUse } from '../support/heap-in-use.ts'
import { createRandom, type Random } from '../support/random.ts'

const frames = Number(process.env.GUATU_FUZZ_FRAMES ?? 100_000)
const seed = Number(process.env.GUATU_FUZZ_SEED ?? Date.now() % 1_000_000)
const heapAllowanceBytes = 50 * 1024 * 1024

/** Frames real clients send, of every kind: what the mutations start from. */
function honestFrames(server: Y.Doc, clientId: number): Uint8Array[] {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(server))
  doc.clientID = clientId
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const card = CardId.parse('own')
  for (let n = 0; n < 12; n++) {
    applyEdit(doc, { type: 'progress', card, value: n * 7 }, null)
    applyEdit(doc, { type: 'owner', card, value: `示例${n}` }, null)
    const before = cardOf(doc, 'own').get('notes')?.toString() ?? ''
    const noted = noteOf(doc, 'running', 'i1').toString()
    const note = { type: 'note', meeting: meetingId('running'), item: 'i1' } as const
    applyEdit(doc, { ...note, before: noted, after: `${noted}第${n}条` }, null)
    applyEdit(
      doc,
      { type: 'text', card, field: 'notes', before, after: `${before.slice(n % 5)}第${n}次𠮷` },
      null,
    )
  }
  return [
    ...updates.map(encodeUpdate),
    encodeStep2(Y.mergeUpdates(updates)),
    encodeStep2(Y.encodeStateAsUpdate(doc)),
  ]
}

function mutate(frame: Uint8Array, others: readonly Uint8Array[], random: Random): Uint8Array {
  const bytes = frame.slice()
  for (let n = 1 + random.below(3); n > 0; n--) {
    const at = random.below(bytes.length)
    bytes[at] =
      random.below(3) === 0 ? random.pick([0, 1, 127, 128, 255]) : (bytes[at] ?? 0) ^ (1 << random.below(8))
  }
  const chance = random.below(10)
  if (chance === 0) return bytes.slice(0, random.below(bytes.length))
  if (chance === 1) return Uint8Array.of(...bytes, random.below(256))
  if (chance === 2) {
    const other = random.pick(others)
    return Uint8Array.of(
      ...bytes.slice(0, random.below(bytes.length)),
      ...other.slice(random.below(other.length)),
    )
  }
  return bytes
}

test(`[PERM-1] ${frames} damaged frames crash nothing and change nothing they may not (seed ${seed})`, () => {
  const random = createRandom(seed)
  const server = buildBoard()
  addCard(server, 'own', { leadUnitId: 'zs' }, { notes: '原文' })
  addCard(server, 'other', { leadUnitId: 'js' }, { notes: '别人的' })
  addMeeting(server, 'running', 'open', undefined, { i1: '原记录' })
  addMeeting(server, 'signed', 'signed', undefined, { i1: '已签发' })
  let pool: Uint8Array[] = []
  const meetingBesidesNotes = () => ({ ...meetingOf(server, 'running').toJSON(), 'note:i1': '' })
  const others = () =>
    JSON.stringify([
      cardOf(server, 'other').toJSON(),
      meetingOf(server, 'signed').toJSON(),
      meetingBesidesNotes(),
    ])
  let foreign = others()
  const plan = JSON.stringify(server.getMap('plan').toJSON())
  const roots = new Set(server.share.keys())
  const ownedClientIds = new Set<number>()
  const heapBefore = heapInUse()
  let read = 0
  let accepted = 0
  for (let n = 0; n < frames; n++) {
    // what got through once is known from then on: a new page load gives the mutations new ground
    if (n % 2000 === 0) {
      ownedClientIds.add(5000 + n)
      pool = honestFrames(server, 5000 + n)
    }
    const message = readFrame(mutate(random.pick(pool), pool, random))
    if (message?.type !== 'update' && message?.type !== 'step2') continue
    read += 1
    const verdict = admit(message.update, {
      doc: server,
      member: people.lead,
      ownedClientIds,
      limitBytes: 65_536,
    })
    if (isRefusal(verdict) || !verdict.update) continue
    accepted += 1
    Y.applyUpdate(server, verdict.update)
    verdict.changes()
    expect(hasPending(server), `frame ${n} left something pending`).toBe(false)
    const after = others()
    if (after !== foreign) throw new Error(`frame ${n} changed what is not its author's`)
    foreign = after
  }
  expect(read).toBeGreaterThan(frames / 4)
  expect(accepted).toBeGreaterThan(0)
  expect(JSON.stringify(server.getMap('plan').toJSON())).toBe(plan)
  expect(new Set(server.share.keys())).toEqual(roots)
  expect(heapInUse() - heapBefore).toBeLessThan(heapAllowanceBytes)
})
