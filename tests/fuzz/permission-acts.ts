import * as Y from 'yjs'
import type { GateRule } from '../../server/room/gate/gate-rules.ts'
import { planOf } from '../../shared/board/document.ts'
import { cardOf } from '../support/build-board.ts'
import { meetingOf, noteOf, ordinaryHead } from '../support/build-meeting.ts'
import { any, type ForgedStruct, forge, type Id, text } from '../support/forge.ts'
import type { Random } from '../support/random.ts'
import { type Browser, matrixAllows, meetingIds, notesAllowed, type World } from './permission-world.ts'

/** One thing a browser sends, and whether it should get through. */
export interface Act {
  readonly what: string
  readonly bytes: Uint8Array
  readonly expected: boolean
  /** Made by hand, behind the back of the browser's own copy, which stays as it was. */
  readonly forged: boolean
}

/** Fields of every channel with values that fit, and with values that do not. */
const good: Readonly<Record<string, readonly unknown[]>> = {
  progress: [0, 12.5, 100, null],
  owner: ['示例', '', '𠮷野家'],
  title: ['新标题', 'A'],
  stage: ['plan', 'sign', 'start', 'operate'],
  order: ['a0', 'b', 'zzV1'],
  'claim:start': ['2021-10-20', null],
  'claim:entry': ['2021-11-01'],
  'claim:sign': ['2021-10-30', null],
  leadUnitId: ['zs', null],
  deletedAt: [null, 7],
  due: [null, { date: '2021-12-31', precision: 'day' }],
  'check:sign': [null],
  'problem:x1': [{ text: '用地', kind: 'land', state: 'open' }],
  'stamp:start': [{ by: { userId: 'u', name: 'n' }, at: 1 }],
  'money:m9': [{ amount: 1, unit: '万元', on: '2021-10-10' }],
  investTotal: [{ amount: 1, unit: '亿元' }],
}
const bad: Readonly<Record<string, readonly unknown[]>> = {
  progress: ['50', -1, 101, Number.NaN, Number.POSITIVE_INFINITY, {}, [5], 5n, true, undefined],
  owner: ['a\nb', 'a\u0000b', 'a\u009f', '长'.repeat(61), null, 5, { toString: 'x' }],
  title: ['', '   ', 'a\u0007', 'x'.repeat(201)],
  stage: ['nowhere', 'entry', '', 5, '__proto__', 'todo'],
  order: ['', 'a b', 'a'.repeat(65), 1, '../x'],
  'claim:start': ['2021-13-01', '20211020', '2021-10-20T00:00', 20211020, {}],
  'claim:nowhere': ['2021-10-20'],
}
const strange = ['evil', '__proto__', 'constructor', 'prototype', 'claim:', 'claim:a/b', ':x', 'toString', '']

/** What a browser would send by its own writing, whatever its screen would allow; more often than not what is its own to write. */
export function honestAct(world: World, browser: Browser, random: Random): Act | null {
  const parts: { what: string; fine: boolean }[] = []
  const own = world.cardIds.filter(id => matrixAllows(world.server, browser.member, id, 'progress'))
  const dutiful = own.length > 0 && random.below(10) < 7
  const cards = shuffled(dutiful ? own : world.cardIds, random).slice(0, 1 + random.below(3))
  browser.doc.transact(() => {
    if (random.below(5) === 0) {
      parts.push(writeMeeting(world, browser, random))
      return
    }
    for (const card of cards)
      parts.push(
        dutiful ? writeOwn(world, browser, card, random) : writeSomething(world, browser, card, random),
      )
  })
  const bytes = takeWritten(browser)
  if (!bytes) return null
  const what = `${browser.member.name} ${parts.map(p => p.what).join(' + ')}`
  return { what, bytes, expected: parts.every(p => p.fine), forged: false }
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  return items
    .map(item => ({ item, at: random.below(1000) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

const ownKeys = ['progress', 'owner', 'stage', 'order', 'claim:start', 'claim:entry', 'claim:sign']

function writeOwn(
  world: World,
  browser: Browser,
  card: string,
  random: Random,
): { what: string; fine: boolean } {
  const allowed = (key: string) => matrixAllows(world.server, browser.member, card, key)
  if (random.below(2) === 0) return writeText(browser, card, random, allowed)
  const key = random.pick(ownKeys)
  const value = random.pick(good[key] ?? [null])
  cardOf(browser.doc, card).set(key, value)
  return { what: `${card}.${key}=${JSON.stringify(value)}`, fine: allowed(key) }
}

/** Updates written and not sent yet, as one: what an outbox sends after a reconnect. */
export function takeWritten(browser: Browser): Uint8Array | null {
  const written = browser.written.splice(0)
  return written.length === 0 ? null : Y.mergeUpdates(written)
}

/** One write a card and transaction: a wrong one that is made good in the same breath would rightly get through. */
function writeSomething(
  world: World,
  browser: Browser,
  card: string,
  random: Random,
): { what: string; fine: boolean } {
  const map = cardOf(browser.doc, card)
  const allowed = (key: string) => matrixAllows(world.server, browser.member, card, key)
  const chance = random.below(100)
  if (chance < 45) {
    const key = random.pick(Object.keys(good))
    const value = random.pick(good[key] ?? [null])
    map.set(key, value)
    return { what: `${card}.${key}=${JSON.stringify(value)}`, fine: allowed(key) }
  }
  if (chance < 70) return writeText(browser, card, random, allowed)
  if (chance < 80) {
    const key = random.pick(Object.keys(bad))
    const value = random.pick(bad[key] ?? [undefined])
    map.set(key, value)
    return { what: `${card}.${key}=bad ${typeof value}`, fine: false }
  }
  if (chance < 84) {
    const key = random.pick(strange)
    map.set(key, random.pick([1, 'x', JSON.parse('{"__proto__":{"admin":true}}')]))
    return { what: `${card}.${key} unknown`, fine: false }
  }
  if (chance < 88) {
    const key = random.pick(['progress', 'owner', 'stage', 'form', 'claim:sign'])
    const standing = map._map.get(key)
    const onServer = cardOf(world.server, card)._map.get(key)
    // a value that has been replaced meanwhile is dead already: deleting it again does nothing
    const hits = standing && !standing.deleted && onServer && Y.compareIDs(standing.id, onServer.id)
    map.delete(key)
    return { what: `${card}.${key} deleted`, fine: !hits }
  }
  if (chance < 92) {
    planOf(browser.doc).set(random.pick(['campaign', 'areas/invest', 'x']), { evil: true })
    return { what: 'plan written', fine: false }
  }
  if (chance < 95) {
    map.set(
      random.pick(['progress', 'notes', 'form', 'evil']),
      random.pick([new Y.Text('x'), new Y.Map(), new Y.Array()]),
    )
    return { what: `${card} gets a type`, fine: false }
  }
  if (chance < 98) {
    browser.doc.getMap('cards').set(random.pick(['new', 'own']), new Y.Map())
    return { what: 'a card made', fine: false }
  }
  browser.doc.getMap(random.pick(['evilroot', 'meetings'])).set('x', 1)
  return { what: 'a root written', fine: false }
}

/** Notes of some meeting, mostly; now and then what is nobody's to write by sync. */
function writeMeeting(world: World, browser: Browser, random: Random): { what: string; fine: boolean } {
  const id = random.pick(meetingIds)
  const map = meetingOf(browser.doc, id)
  const item = random.pick(['i1', 'i2'])
  const note = noteOf(browser.doc, id, item)
  const allowed = notesAllowed(world.server, browser.member, id)
  const at = random.below(note.length + 1)
  const chance = random.below(100)
  if (chance < 50) {
    // deletions only with the right to them: what others have deleted already, anybody may delete again
    if (allowed && note.length > 30) note.delete(0, 1 + random.below(note.length))
    else note.insert(at, random.pick(['同意', 'x', '请建设局会后对接\n', '𠮷']))
    return { what: `${id}.note:${item} edited`, fine: allowed }
  }
  const forgeries: readonly (readonly [string, () => unknown])[] = [
    ['state set', () => map.set('state', { kind: 'open' })],
    ['head set', () => map.set('head', { ...ordinaryHead, title: '改名' })],
    ['item set', () => map.set(random.pick(['item:i1', 'item:evil']), { title: 'x' })],
    ['decision set', () => map.set(random.pick(['decision:d1', 'decision:evil']), { state: 'cleared' })],
    ['attendance set', () => map.set('attend:a1', { kind: 'present', unitId: null, name: 'x', order: 0 })],
    ['notes made', () => map.set(random.pick([`note:${item}`, 'note:evil', 'evil']), new Y.Text('x'))],
    ['notes set to a value', () => map.set(`note:${item}`, 'x')],
    ['notes taken away', () => map.delete(`note:${item}`)],
    ['head taken away', () => map.delete('head')],
    ['a strange key', () => map.set(random.pick(strange), 1)],
    ['untidy notes', () => note.insert(at, random.pick(['a\u0000', '\u0007']))],
    ['formatted notes', () => note.insert(at, 'x', { bold: true })],
    ['an embed in notes', () => note.insertEmbed(at, { image: 'x' })],
    ['a meeting made', () => browser.doc.getMap('meetings').set('evil', new Y.Map())],
    ['a meeting replaced', () => browser.doc.getMap('meetings').set(id, new Y.Map())],
    ['a meeting taken away', () => browser.doc.getMap('meetings').delete(id)],
  ]
  const [what, doIt] = random.pick(forgeries)
  doIt()
  return { what: `${id} ${what}`, fine: false }
}

function writeText(
  browser: Browser,
  card: string,
  random: Random,
  allowed: (key: string) => boolean,
): { what: string; fine: boolean } {
  const field = random.pick(['form', 'notes'] as const)
  const ytext = cardOf(browser.doc, card).get(field)
  // an act before in the same transaction may have taken the text away; that alone is refused
  if (!(ytext instanceof Y.Text)) return { what: `${card}.${field} is gone`, fine: false }
  const at = random.below(ytext.length + 1)
  const doubtful = random.below(25) === 0
  if (doubtful) {
    ytext.insert(at, random.pick(['a\u0000', '\u0007', '\u009f']))
    return { what: `${card}.${field} untidy`, fine: false }
  }
  if (random.below(30) === 0) {
    ytext.format(0, Math.max(1, ytext.length), { bold: true })
    return { what: `${card}.${field} formatted`, fine: false }
  }
  // without the right to it only insertions: what others have deleted already, anybody may delete again
  if (!allowed(field)) ytext.insert(at, 'x')
  else if (ytext.length > 60 || (ytext.length > 0 && random.below(3) === 0)) {
    const from = random.below(ytext.length)
    ytext.delete(from, Math.min(ytext.length - from, 1 + random.below(40)))
  } else ytext.insert(at, random.pick(['今日进场', 'x', '完成桩基12根\n', '，']))
  return { what: `${card}.${field} edited`, fine: allowed(field) }
}

/** An attack that exactly one rule stands against: everything else about it is in order. */
type Attack = (at: Target) => Uint8Array | null
interface Target {
  readonly world: World
  readonly browser: Browser
  readonly random: Random
  readonly client: number
  readonly clock: number
  readonly card: string
  /** Id of the card's type and of the item that is the standing value of a key. */
  readonly cardItem: Id
  /** Of the signed meeting: its type, its state, and the ends of a note. */
  readonly meetingItem: Id
  readonly meetingState: Id
  readonly signedNote: { first: Id; last: Id }
  standing(key: string): Id
  chars(field: 'form' | 'notes'): { first: Id; last: Id }
}

const setProgress = (at: Target, value: unknown = 42): ForgedStruct => ({
  origin: at.standing('progress'),
  content: any(value),
})

export const attacks: Readonly<Record<GateRule, Attack>> = {
  size: at => forge([block(at, { ...textEnd(at, 'notes'), content: text('长'.repeat(1500)) })]),
  consumed: at => Uint8Array.of(...forge([block(at, setProgress(at))]), 0),
  'one-block': at => {
    const first = setProgress(at, 1)
    const second: ForgedStruct = { origin: [at.client, at.clock], content: any(2) }
    return forge([block(at, first), { client: at.client, clock: at.clock + 1, structs: [second] }])
  },
  'whole-struct': at =>
    forge([
      block(at, {
        content: { kind: at.random.pick(['gc', 'skip'] as const), length: 1 + at.random.below(9) },
      }),
    ]),
  'own-client': at => {
    const victim = at.world.browsers.find(b => b.member !== at.browser.member)
    if (!victim) return null
    const clock = Y.getState(at.world.server.store, victim.clientId)
    return forge([{ client: victim.clientId, clock, structs: [setProgress(at)] }])
  },
  'no-gap': at => forge([{ ...block(at, setProgress(at)), clock: at.clock + 1 + at.random.below(5) }]),
  'known-agrees': at => {
    const mine = liveOwnValue(at)
    return (
      mine &&
      forge([
        {
          client: mine.id.client,
          clock: mine.id.clock,
          structs: [{ origin: [1, 0], content: any('forged') }],
        },
      ])
    )
  },
  'known-origin': at =>
    forge([block(at, { origin: at.chars('form').last, right: [at.client, 1_000_000], content: text('x') })]),
  'same-place': at =>
    forge([block(at, { origin: at.chars('form').last, right: at.chars('notes').first, content: text('x') })]),
  'known-field': at =>
    forge([
      block(
        at,
        at.random.pick<ForgedStruct>([
          { parent: at.cardItem, sub: 'evil', content: any(1) },
          { parent: at.meetingItem, sub: 'evil', content: any(1) },
          { origin: at.meetingState, content: any({ kind: 'open' }) },
        ]),
      ),
    ]),
  grant: () => null, // the honest acts are this attack
  'note-grant': at => {
    const { first, last } = at.signedNote
    return at.random.below(2) === 0
      ? forge([block(at, { origin: last, content: text('会后补记') })])
      : forge([], [[...first, 1]])
  },
  content: at =>
    forge([
      block(at, {
        ...textEnd(at, 'form'),
        content: { kind: at.random.pick(['embed', 'format', 'binary'] as const) },
      }),
    ]),
  value: at => forge([block(at, setProgress(at, at.random.pick([-1, 'x', 1000, false])))]),
  'text-length': at => forge([block(at, { ...textEnd(at, 'form'), content: text('a'.repeat(2001)) })]),
  append: at => forge([block(at, { right: at.standing('progress'), content: any(3) })]),
  'key-kept': at =>
    at.random.below(2) === 0
      ? forge([], [[...at.standing('progress'), 1]])
      : forge(
          [block(at, { origin: at.standing('progress'), content: { kind: 'deleted', length: 1 } })],
          [[at.client, at.clock, 1]],
        ),
  'known-delete': at => {
    const victim = at.random.pick(at.world.browsers).clientId
    return forge([], [[victim, Y.getState(at.world.server.store, victim), 1 + at.random.below(1_000_000)]])
  },
  'delete-grant': at => {
    const item = firstLiveChar(at.world.server, 'far')
    return item && forge([], [[item.id.client, item.id.clock, item.length]])
  },
}

/** An attack by somebody who may write the card it aims at, so that nothing but its own rule is in the way. */
export function forgedAct(world: World, browser: Browser, rule: GateRule, random: Random): Act | null {
  const mine = world.cardIds.filter(
    id =>
      matrixAllows(world.server, browser.member, id, 'progress') && (rule !== 'delete-grant' || id !== 'far'),
  )
  if (
    mine.length === 0 ||
    (rule === 'delete-grant' && matrixAllows(world.server, browser.member, 'far', 'form'))
  )
    return null
  const bytes = attacks[rule](aim(world, browser, random.pick(mine), random))
  return bytes && { what: `${browser.member.name} attacks ${rule}`, bytes, expected: false, forged: true }
}

function aim(world: World, browser: Browser, card: string, random: Random): Target {
  const { server } = world
  const map = cardOf(server, card)
  const meeting = meetingOf(server, 'signed')
  const idOf = (item: Y.Item | null | undefined): Id => {
    if (!item) throw new Error('nothing stands there')
    return [item.lastId.client, item.lastId.clock]
  }
  const endsOf = (ytext: Y.Text) => {
    const item = ytext._start
    if (!item) throw new Error('the text never had a character')
    return { first: [item.id.client, item.id.clock] as const, last: idOf(item) }
  }
  const client = browser.clientId
  return {
    world,
    browser,
    random,
    client,
    clock: Y.getState(server.store, client),
    card,
    cardItem: idOf(map._item),
    standing: key => idOf(map._map.get(key)),
    chars: field => endsOf(map.get(field) as Y.Text),
    meetingItem: idOf(meeting._item),
    meetingState: idOf(meeting._map.get('state')),
    signedNote: endsOf(noteOf(server, 'signed', 'i1')),
  }
}

const block = (at: Target, ...structs: ForgedStruct[]) => ({ client: at.client, clock: at.clock, structs })
const textEnd = (at: Target, field: 'form' | 'notes') => ({ origin: at.chars(field).last })

/** A value this member wrote, still standing: its clock is known, its content held. */
function liveOwnValue(at: Target): Y.Item | null {
  for (const id of at.world.cardIds)
    for (const item of cardOf(at.world.server, id)._map.values())
      if (
        item.id.client === at.client &&
        !item.deleted &&
        item.length === 1 &&
        item.content instanceof Y.ContentAny
      )
        return item
  return null
}

function firstLiveChar(server: Y.Doc, card: string): Y.Item | null {
  let item = (cardOf(server, card).get('form') as Y.Text)._start
  while (item?.deleted) item = item.right
  return item
}
