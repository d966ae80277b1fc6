import { expect } from 'vitest'
import * as Y from 'yjs'
import { canonicalJson } from '../../server/room/canonical-json.ts'
import { hasPending } from '../../server/room/gate/gate.ts'
import type { StoredUpdate } from '../../server/room/ports.ts'
import type { Edit } from '../../shared/board/edit.ts'
import { CalendarDate } from '../../shared/calendar/date.ts'
import { CardId, StageId } from '../../shared/ids.ts'
import { buildCrowdedBoard, buildMember, cardOf, people } from '../support/build-board.ts'
import { addMeeting, meetingId, noteOf, ordinaryItem } from '../support/build-meeting.ts'
import type { TestPeer } from '../support/peer.ts'
import type { Random } from '../support/random.ts'
import type { NodeStand } from '../support/rooms.ts'

export const cards = Array.from({ length: 6 }, (_, n) => CardId.parse(`k${n}`))

/** Everyone may write everything here: what is asked is whether all end with the same board, not whether they may. */
export const authors = [
  people.dispatch,
  buildMember(['dispatch'], ['js']),
  buildMember(['dispatch', 'unit'], ['zs']),
]

export function randomEdit(peer: TestPeer, random: Random): Edit {
  const card = random.pick(cards)
  switch (random.below(8)) {
    case 0:
      return { type: 'progress', card, value: random.below(101) }
    case 1:
      return {
        type: 'move',
        card,
        stage: StageId.parse(random.pick(['plan', 'talk', 'sign'])),
        order: `a${random.pick([...'bcdefgh'])}`,
      }
    case 2:
      return {
        type: 'claim',
        card,
        stage: StageId.parse('start'),
        date: random.pick([null, CalendarDate.parse('2021-10-20')]),
      }
    case 3:
      return { type: 'owner', card, value: `示例${random.below(50)}` }
    case 4:
    case 5: {
      const item = random.pick(['i1', 'i2'])
      const before = noteOf(peer.doc, 'm1', item).toString()
      return { type: 'note', meeting: meetingId('m1'), item, before, after: typedInto(before, random) }
    }
    default: {
      const before = String(cardOf(peer.doc, card).get('form'))
      return { type: 'text', card, field: 'form', before, after: typedInto(before, random) }
    }
  }
}

function typedInto(before: string, random: Random): string {
  const at = random.below(before.length + 1)
  const drop = random.below(3) === 0 ? random.below(5) : 0
  const after = [
    ...before.slice(0, at),
    ...random.pick(['进场', 'x', '𠮷', '']),
    ...before.slice(at + drop),
  ].join('')
  return after.toWellFormed().slice(-300)
}

/** The cards, and a meeting that is running. */
export function buildWorld(): Y.Doc {
  const doc = buildCrowdedBoard(cards.length)
  addMeeting(doc, 'm1', 'open', { 'item:i1': ordinaryItem, 'item:i2': ordinaryItem }, { i1: '开场' })
  return doc
}

/** Whatever anybody did, nobody's copy is ever waiting for something that should have come before. */
export function expectWhole(doc: Y.Doc, who: string): void {
  if (hasPending(doc)) throw new Error(`${who} waits for something that was never sent`)
}

/** The end of a story: every copy is what the journal says, what people wrote was taken, once, and nothing went wrong. */
export function expectAgreed({
  rows,
  replayed,
  copies,
  peers,
  nodes,
}: {
  readonly rows: readonly StoredUpdate[]
  /** The rows, one after the other. */
  readonly replayed: Y.Doc
  readonly copies: readonly Y.Doc[]
  readonly peers: readonly TestPeer[]
  readonly nodes: readonly NodeStand[]
}): void {
  for (const copy of copies) {
    expectWhole(copy, 'a copy at the end')
    expect(board(copy) === board(replayed)).toBe(true)
    expect(deletes(copy)).toEqual(deletes(replayed))
  }
  for (const peer of peers) {
    expect(peer.refusal).toBeNull()
    expect(peer.outbox).toEqual([])
  }
  expectOnce(rows)
  expect(nodes.flatMap(node => node.errors)).toEqual([])
}

/** Every struct is in the journal once, and after the one before it. */
function expectOnce(rows: readonly StoredUpdate[]): void {
  const next = new Map<number, number>()
  rows.forEach((row, at) => {
    expect(row.seq).toBe(at + 1)
    for (const { id, length } of Y.decodeUpdate(row.update).structs) {
      expect([row.seq, id.clock]).toEqual([row.seq, next.get(id.client) ?? 0])
      next.set(id.client, id.clock + length)
    }
  })
}

export const board = (doc: Y.Doc): string =>
  canonicalJson(['cards', 'plan', 'meetings'].map(root => doc.getMap(root).toJSON()))

/** State vectors alone prove little: deletes do not move them. */
export const deletes = (doc: Y.Doc) =>
  [...Y.createDeleteSetFromStructStore(doc.store).clients].sort((a, b) => a[0] - b[0])
