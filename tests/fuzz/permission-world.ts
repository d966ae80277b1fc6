import * as Y from 'yjs'
import { admit, hasPending } from '../../server/room/gate/gate.ts'
import type { GateRule } from '../../server/room/gate/gate-rules.ts'
import { mayWrite } from '../../shared/access/matrix.ts'
import { mayMeet } from '../../shared/access/meeting-matrix.ts'
import type { Member } from '../../shared/access/member.ts'
import { cardFacts } from '../../shared/board/card-facts.ts'
import { parseCardKey } from '../../shared/card/fields.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { addCard, buildBoard, buildMember, cardOf, people } from '../support/build-board.ts'
import {
  addMeeting,
  meetingOf,
  meetingStates,
  ordinaryDecision,
  ordinaryItem,
} from '../support/build-meeting.ts'
import type { Random } from '../support/random.ts'

/** Small, so that an update too large for it is cheap to make. */
export const limitBytes = 4096

/** A card for every relation a member can have to it, and for every way it can be closed. */
const line: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  own: { leadUnitId: 'zs', supportUnitIds: ['js'] },
  own2: { leadUnitId: 'zs', supportUnitIds: [] },
  other: { leadUnitId: 'js', supportUnitIds: ['zs'] },
  far: { leadUnitId: 'jg', supportUnitIds: [] },
  judge: { leadUnitId: 'jt', supportUnitIds: ['jg'] },
  unassigned: { leadUnitId: null, supportUnitIds: [] },
  withdrawn: { leadUnitId: 'zs', side: sideState('withdrawn') },
  suspended: { leadUnitId: 'zs', side: sideState('suspended') },
  deleted: { leadUnitId: 'zs', deletedAt: 1_635_469_200_000 },
  moving: { leadUnitId: 'zs', supportUnitIds: ['js'] },
}
/** A meeting in every state; `changing` goes through them while people write. */
const meetingLine = {
  soon: 'planned',
  running: 'open',
  over: 'closed',
  signed: 'signed',
  off: 'cancelled',
  changing: 'open',
} as const
export const meetingIds: readonly string[] = Object.keys(meetingLine)
const notable: readonly unknown[] = ['planned', 'open', 'closed']

/** The meeting matrix alone: whether this member may write notes of this meeting, by sync, as the server's board stands. */
export function notesAllowed(server: Y.Doc, member: Member, meeting: string): boolean {
  const { kind } = meetingOf(server, meeting).get('state') as { kind: string }
  return notable.includes(kind) && mayMeet(member, 'notes')
}

function sideState(state: string) {
  return { state, reason: '示例', requestId: 'r1', by: { userId: 'u', name: 'n' }, at: 0 }
}

export const members: readonly Member[] = [
  ...Object.values(people),
  buildMember(['dispatch', 'unit'], ['zs']),
  buildMember(['leader', 'inspector'], ['js']),
  buildMember(['unit'], ['zs', 'js']),
]

/** A member's browser: its copy, what has not reached it yet, and what it has written and not sent. */
export interface Browser {
  readonly member: Member
  readonly doc: Y.Doc
  readonly clientId: number
  readonly waiting: Uint8Array[]
  readonly written: Uint8Array[]
  readonly owned: Set<number>
}

export interface World {
  readonly server: Y.Doc
  readonly browsers: Browser[]
  readonly cardIds: readonly string[]
  /** A member's browser as after a reload: a fresh copy under a fresh client id. */
  reload(at: number): Browser
  deliver(browser: Browser, most?: number): void
}

export function buildWorld(): World {
  const server = buildBoard()
  server.clientID = 1000
  for (const [id, patch] of Object.entries(line))
    addCard(server, id, patch, { form: '形象进度原文', notes: '会议记录原文' })
  for (const [id, kind] of Object.entries(meetingLine))
    addMeeting(
      server,
      id,
      kind,
      { 'item:i1': ordinaryItem, 'item:i2': ordinaryItem, 'decision:d1': ordinaryDecision },
      { i1: '会议记录原文', i2: '第二项' },
    )
  let nextClientId = 2000
  const owned = members.map(() => new Set<number>())
  const browsers: Browser[] = []
  let copy: Uint8Array | null = null
  server.on('update', () => {
    copy = null
  })
  const reload = (at: number): Browser => {
    const member = members[at] as Member
    const doc = new Y.Doc()
    copy ??= Y.encodeStateAsUpdate(server)
    Y.applyUpdate(doc, copy)
    doc.clientID = ++nextClientId
    const own = owned[at] as Set<number>
    own.add(doc.clientID)
    const browser: Browser = { member, doc, clientId: doc.clientID, waiting: [], written: [], owned: own }
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server') browser.written.push(update)
    })
    browsers[at]?.doc.destroy()
    browsers[at] = browser
    return browser
  }
  members.forEach((_, at) => {
    reload(at)
  })
  server.on('update', (update: Uint8Array) => {
    for (const browser of browsers) browser.waiting.push(update)
  })
  return {
    server,
    browsers,
    cardIds: Object.keys(line),
    reload,
    deliver(browser, most = Number.POSITIVE_INFINITY) {
      for (const update of browser.waiting.splice(0, Math.min(most, browser.waiting.length)))
        Y.applyUpdate(browser.doc, update, 'server')
    },
  }
}

/** The matrix alone: whether this member may write this key of this card, by sync, as the server's board stands. */
export function matrixAllows(server: Y.Doc, member: Member, card: string, key: string): boolean {
  const known = parseCardKey(key)
  return known !== null && mayWrite(member, 'edit', known.field, cardFacts(cardOf(server, card)))
}

/** Something wrong with the gate: it let through what it must not, or the other way round. */
export class GateFault extends Error {}

/**
 * Sends bytes through the gate as the room does, and holds the verdict against what it should be. What was accepted is applied and its
 * effect looked at: nothing pending, no field lost or spoilt, nothing touched that the matrix does not grant, change rows that say so.
 */
export function judge(
  world: World,
  browser: Browser,
  bytes: Uint8Array,
  expected: boolean,
  what: string,
  without: ReadonlySet<GateRule>,
): boolean {
  const { server } = world
  const { member, owned } = browser
  const verdict = admit(bytes, { doc: server, member, ownedClientIds: owned, limitBytes, without })
  if (isRefusal(verdict)) {
    if (expected)
      throw new GateFault(`${what}: refused (${JSON.stringify(verdict)}) but the matrix grants it`)
    return false
  }
  if (!expected) throw new GateFault(`${what}: accepted but must not be`)
  if (!verdict.update) return true
  const before = new Map(world.cardIds.map(id => [id, cardOf(server, id).toJSON()]))
  const meetings = new Map(meetingIds.map(id => [id, meetingOf(server, id).toJSON()]))
  Y.applyUpdate(server, verdict.update, 'gate')
  const rows = new Set(verdict.changes().map(row => `${row.id}/${row.field}`))
  if (hasPending(server)) throw new GateFault(`${what}: left something pending`)
  for (const id of world.cardIds) checkCard(world, member, id, before.get(id) ?? {}, rows, what)
  for (const id of meetingIds) checkMeeting(world, member, id, meetings.get(id) ?? {}, rows, what)
  if (server.getMap('meetings').size !== meetingIds.length)
    throw new GateFault(`${what}: a meeting came or went`)
  return true
}

function checkMeeting(
  world: World,
  member: Member,
  id: string,
  before: Record<string, unknown>,
  rows: ReadonlySet<string>,
  what: string,
): void {
  const after: Record<string, unknown> = meetingOf(world.server, id).toJSON()
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (JSON.stringify(before[key]) === JSON.stringify(after[key])) continue
    const path = `${id}/${key}`
    if (!(key in after) || !key.startsWith('note:') || typeof after[key] !== 'string')
      throw new GateFault(`${what}: ${path} is not anybody's to change`)
    if (!notesAllowed(world.server, member, id))
      throw new GateFault(`${what}: ${path} changed without a grant`)
    if (!rows.has(path)) throw new GateFault(`${what}: ${path} changed without a row`)
  }
}

function checkCard(
  world: World,
  member: Member,
  id: string,
  before: Record<string, unknown>,
  rows: ReadonlySet<string>,
  what: string,
): void {
  const after: Record<string, unknown> = cardOf(world.server, id).toJSON()
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (JSON.stringify(before[key]) === JSON.stringify(after[key])) continue
    const path = `${id}/${key}`
    if (!(key in after)) throw new GateFault(`${what}: ${path} is gone`)
    if (!matrixAllows(world.server, member, id, key))
      throw new GateFault(`${what}: ${path} changed without a grant`)
    const schema = parseCardKey(key)?.schema
    if (schema && !schema.safeParse(after[key]).success) throw new GateFault(`${what}: ${path} is spoilt`)
    if (!rows.has(path)) throw new GateFault(`${what}: ${path} changed without a row`)
  }
}

/** The server changes who may what, mid-flight. */
export function shuffleRights(world: World, random: Random): void {
  const { server } = world
  const card = cardOf(server, random.pick(['moving', 'own2', 'unassigned']))
  server.transact(() => {
    const chance = random.below(9)
    const states = [meetingStates.open, meetingStates.closed, meetingStates.signed]
    if (random.below(2) === 0) meetingOf(server, 'changing').set('state', random.pick(states))
    if (chance < 3) card.set('supportUnitIds', random.pick([[], ['zs'], ['js', 'jg']]))
    else if (chance < 5) card.set('deletedAt', random.pick([null, null, 5]))
    else card.set('leadUnitId', random.pick(['zs', 'js', 'jt', 'jg', null]))
  }, 'command')
}
