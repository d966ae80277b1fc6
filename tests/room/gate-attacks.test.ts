import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { admit } from '../../server/room/gate/gate.ts'
import { readFrame } from '../../server/room/read-frame.ts'
import { encodeStep2, encodeUpdate } from '../../shared/protocol/frames.ts'
import { isRefusal, type RefusalKind } from '../../shared/refusal.ts'
import { addCard, buildBoard, cardOf, people } from '../support/build-board.ts'
import { any, type ForgedContent, forge, type Id, text } from '../support/forge.ts'
import { heapInUse } from '../support/heap-in-use.ts'

/** Attacks that broke weaker designs, each by what it sends and why it is turned away. The attacker leads the card: rights do not stop them. */

const me = 5000
const victim = 6000

function world() {
  const doc = buildBoard()
  addCard(doc, 'own', {}, { form: '形象进度', notes: '记录' })
  const written = new Y.Doc()
  Y.applyUpdate(written, Y.encodeStateAsUpdate(doc))
  written.clientID = me
  cardOf(written, 'own').set('owner', '第一次')
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(written))
  const idOf = (item: Y.Item | null | undefined): Id =>
    item ? [item.lastId.client, item.lastId.clock] : [0, 0]
  const card = cardOf(doc, 'own')
  const form = card.get('form') as Y.Text
  return {
    doc,
    clock: Y.getState(doc.store, me),
    card: idOf(card._item),
    standing: (key: string) => idOf(card._map.get(key)),
    formItem: idOf(card._map.get('form')),
    formStart: idOf(form._start),
  }
}
type World = ReturnType<typeof world>

const send = ({ doc }: World, bytes: Uint8Array) =>
  admit(bytes, { doc, member: people.lead, ownedClientIds: new Set([me]), limitBytes: 65_536 })

const own = (at: World, content: ForgedContent, where: object) =>
  forge([{ client: me, clock: at.clock, structs: [{ ...where, content }] }])
const progress = (at: World, ...values: unknown[]) =>
  own(at, any(...values), { origin: at.standing('progress') })

function varints(...numbers: number[]): Uint8Array {
  return encoding.encode(encoder => {
    for (const n of numbers) encoding.writeVarUint(encoder, n)
  })
}

/** A value nested so deep that reading it by recursion may run out of stack. */
function deepValue(depth: number): Uint8Array {
  return encoding.encode(encoder => {
    for (let n = 0; n < depth; n++) encoding.writeUint8Array(encoder, Uint8Array.of(117, 1))
    encoding.writeUint8(encoder, 126)
  })
}

const attacks: readonly (readonly [what: string, kind: RefusalKind, bytes: (at: World) => Uint8Array])[] = [
  ['seven bytes that claim 32 million structs', 'bad-update', () => varints(1, 32_000_000, me, 0)],
  [
    'a delete of what the victim has yet to write',
    'future-delete',
    () => forge([], [[victim, 0, 1_000_000]]),
  ],
  [
    'a value nested sixty thousand deep',
    'bad-update',
    at => {
      const head = progress(at, null).slice(0, -2)
      return Uint8Array.of(...head, ...deepValue(30_000), 0)
    },
  ],
  [
    'a delete set of a megabyte',
    'too-large',
    () =>
      forge(
        [],
        Array.from({ length: 300_000 }, (_, n) => [n + 1, 5, 1] as const),
      ),
  ],
  ['nothing at all', 'bad-update', () => new Uint8Array()],
  ['a V2 update', 'bad-update', at => Y.encodeStateAsUpdateV2(at.doc)],
  ['bytes after the end', 'bad-update', at => Uint8Array.of(...progress(at, 1), 0)],
  [
    'the same client in two blocks',
    'bad-update',
    at =>
      forge([
        { client: me, clock: at.clock, structs: [{ origin: at.standing('progress'), content: any(1) }] },
        { client: me, clock: at.clock + 1, structs: [{ origin: [me, at.clock], content: any(2) }] },
      ]),
  ],
  ['an empty block', 'bad-update', at => forge([{ client: me, clock: at.clock, structs: [] }])],
  [
    "somebody else's client id",
    'foreign-client',
    at =>
      forge([{ client: victim, clock: 0, structs: [{ origin: at.standing('progress'), content: any(1) }] }]),
  ],
  [
    'a client id above 32 bits',
    'foreign-client',
    at =>
      forge([{ client: 2 ** 40, clock: 0, structs: [{ origin: at.standing('progress'), content: any(1) }] }]),
  ],
  [
    'another text at a clock that is taken',
    'known-differs',
    at =>
      forge([{ client: me, clock: 0, structs: [{ origin: at.standing('owner'), content: any('第二次') }] }]),
  ],
  [
    'a gap',
    'gap',
    at =>
      forge([
        { client: me, clock: at.clock + 1, structs: [{ origin: at.standing('progress'), content: any(1) }] },
      ]),
  ],
  ['a skip', 'bad-update', at => own(at, { kind: 'skip', length: 3 }, {})],
  ['a garbage struct', 'bad-update', at => own(at, { kind: 'gc', length: 3 }, {})],
  [
    'a deleted stretch longer than clocks go',
    'bad-update',
    at => own(at, { kind: 'deleted', length: 2 ** 45 }, { origin: at.standing('progress') }),
  ],
  [
    'a struct of no length',
    'bad-update',
    at => own(at, { kind: 'deleted', length: 0 }, { origin: at.standing('progress') }),
  ],
  ['an origin nobody has written', 'unknown-origin', at => own(at, any(1), { origin: [victim, 7] })],
  [
    'a parent that is no type',
    'unknown-origin',
    at => own(at, any(1), { parent: at.standing('progress'), sub: 'x' }),
  ],
  [
    'neighbours in two different fields',
    'unknown-origin',
    at => own(at, text('x'), { origin: at.formStart, right: at.standing('owner') }),
  ],
  ['a root of its own', 'bad-path', at => own(at, any(1), { parent: 'evilroot', sub: 'x' })],
  ['the plan', 'bad-path', at => own(at, any({}), { parent: 'plan', sub: 'campaign' })],
  ['a new card', 'bad-path', at => own(at, { kind: 'type', ref: 1 }, { parent: 'cards', sub: 'mine' })],
  ['the key __proto__', 'bad-path', at => own(at, any(1), { parent: at.card, sub: '__proto__' })],
  ['the key constructor', 'bad-path', at => own(at, any(1), { parent: at.card, sub: 'constructor' })],
  ['a key nobody knows', 'bad-path', at => own(at, any(1), { parent: at.card, sub: 'evil' })],
  ['a list inside the card', 'bad-path', at => own(at, any(1), { parent: at.card })],
  ['a long text replaced by a value', 'bad-path', at => own(at, any('x'), { origin: at.formItem })],
  [
    'a field only commands may set',
    'not-permitted',
    at => own(at, any(null), { origin: at.standing('leadUnitId') }),
  ],
  [
    'a type as a value',
    'bad-content',
    at => own(at, { kind: 'type', ref: 1 }, { origin: at.standing('progress') }),
  ],
  [
    'a document as a value',
    'bad-content',
    at => own(at, { kind: 'doc' }, { origin: at.standing('progress') }),
  ],
  ['bytes as a value', 'bad-content', at => own(at, { kind: 'binary' }, { origin: at.standing('progress') })],
  ['old JSON content', 'bad-content', at => own(at, { kind: 'json' }, { origin: at.standing('progress') })],
  [
    'characters in a plain field',
    'bad-content',
    at => own(at, text('50'), { origin: at.standing('progress') }),
  ],
  ['two values at once', 'bad-content', at => progress(at, 1, 2)],
  ['formatting in a text', 'bad-content', at => own(at, { kind: 'format' }, { origin: at.formStart })],
  ['an embed in a text', 'bad-content', at => own(at, { kind: 'embed' }, { origin: at.formStart })],
  ['a value in a text', 'bad-content', at => own(at, any('x'), { origin: at.formStart })],
  ['a NUL in a text', 'bad-value', at => own(at, text('a\u0000b'), { origin: at.formStart })],
  [
    'a control character in a field',
    'bad-value',
    at => own(at, any('a\u0007'), { origin: at.standing('owner') }),
  ],
  ['not a number', 'bad-value', at => progress(at, Number.NaN)],
  [
    'an object that brings a prototype',
    'bad-value',
    at => progress(at, JSON.parse('{"__proto__":{"admin":true}}')),
  ],
  ['a stage of another workflow', 'bad-value', at => own(at, any('todo'), { origin: at.standing('stage') })],
  [
    'a stage that is only a milestone',
    'bad-value',
    at => own(at, any('entry'), { origin: at.standing('stage') }),
  ],
  [
    'a date for a stage the workflow lacks',
    'bad-value',
    at => own(at, any('2021-10-20'), { parent: at.card, sub: 'claim:todo' }),
  ],
  [
    'a text longer than its field',
    'bad-value',
    at => own(at, text('x'.repeat(2001)), { origin: at.formStart }),
  ],
  [
    'a value before the one that stands',
    'bad-update',
    at => own(at, any(1), { right: at.standing('progress') }),
  ],
  ['a field deleted', 'deletes-field', at => forge([], [[...at.standing('progress'), 1]])],
  [
    'a field overwritten by nothing',
    'deletes-field',
    at => own(at, { kind: 'deleted', length: 1 }, { origin: at.standing('progress') }),
  ],
  [
    'a field overwritten and deleted',
    'deletes-field',
    at =>
      forge(
        [{ client: me, clock: at.clock, structs: [{ origin: at.standing('progress'), content: any(1) }] }],
        [[me, at.clock, 1]],
      ),
  ],
  [
    'a nothing that comes to stand behind the new value',
    'deletes-field',
    at =>
      forge([
        {
          client: me,
          clock: at.clock,
          structs: [
            { origin: at.standing('progress'), content: { kind: 'deleted', length: 1 } },
            { origin: at.standing('progress'), content: any(1) },
          ],
        },
      ]),
  ],
  ['a long text deleted', 'bad-path', at => forge([], [[...at.formItem, 1]])],
  ['a card deleted', 'bad-path', at => forge([], [[...at.card, 1]])],
]

test.each(attacks)('[PERM-1] the gate turns away %s', (_what, kind, bytes) => {
  const at = world()
  const before = Y.encodeStateAsUpdate(at.doc)
  const verdict = send(at, bytes(at))
  expect(isRefusal(verdict) && verdict.refused).toBe(kind)
  expect(Y.encodeStateAsUpdate(at.doc)).toEqual(before)
  expect(at.doc.share.has('evilroot')).toBe(false)
})

test('[PERM-1] seven bytes that claim 32 million structs cost nothing: an array of them would be over 200 MB', () => {
  const before = heapInUse()
  send(world(), varints(1, 32_000_000, me, 0))
  expect(heapInUse() - before).toBeLessThan(200_000_000)
})

test.each<readonly [string, Uint8Array]>([
  ['nothing', Uint8Array.of()],
  ['a type alone', Uint8Array.of(0)],
  ['an unknown sync message', Uint8Array.of(0, 9)],
  ['a length that is not there', Uint8Array.of(0, 0, 255)],
  ['a length beyond the end', Uint8Array.of(0, 2, 200, 1, 5)],
  ['an unknown type', Uint8Array.of(7, 0)],
  ['a message only servers send', Uint8Array.of(101, 1, 1, 0)],
  [
    'a message with another behind it',
    Uint8Array.of(...encodeUpdate(Uint8Array.of(0, 0)), ...encodeStep2(Uint8Array.of(0, 0))),
  ],
  ['a number without end', Uint8Array.of(0, 2, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255)],
])('a frame that is %s is no message', (_what, frame) => {
  expect(readFrame(frame)).toBeNull()
})
