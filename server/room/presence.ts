import { hash } from 'node:crypto'
import type { Member } from '../../shared/access/member.ts'
import { limits } from '../../shared/protocol/messages.ts'
import {
  type AwarenessEntry,
  decodeAwarenessEntries,
  PresenceClaim,
  type PresenceState,
} from '../../shared/protocol/presence.ts'
import { type Elsewhere, nowhereElse } from './elsewhere.ts'
import type { PresenceWord } from './room-gossip.ts'

/**
 * Who is on the board and where: forgettable, never in the document. A connection speaks for its own client id only and says no more
 * than its focus; the rest the server knows better. Who is here counts for more than what another node says of them, and of several
 * nodes the one that said it last: so a person who moved is not removed by the late goodbye of where they were.
 *
 * Clocks are the server's: a stranger's huge one would be unbeatable. They are the real time of the telling, so a listener that comes from another
 * node, or comes back and still remembers a goodbye, is always told with a greater one than it knows, and nobody stays invisible to it.
 */
export interface PresenceStore {
  /** Takes what a connection says; false when it is not a message of this kind at all. */
  hear(clientId: number, member: Member, payload: Uint8Array): boolean
  leave(clientId: number): void
  /** Another node says something else of this client. */
  moved(clientId: number): void
  /** What changed since the last call. */
  takeChanges(): readonly AwarenessEntry[]
  /** Everybody present, for someone who has just come. */
  everybody(): readonly AwarenessEntry[]
}

const nobody = 'null'
/** Entries a message may hold before it is not read any further; honest clients send one, stock ones now and then a few. */
const entriesRead = 100

/** Clocks begin here, so that they stay short: 2020, in real milliseconds. */
const clockStart = Date.UTC(2020)

/** `realTime` in milliseconds since 1970; it need not be steady. */
export function createPresence(realTime: () => number, others: Elsewhere = nowhereElse): PresenceStore {
  const here = new Map<number, string>()
  /** As listeners know it, or will with the next changes. */
  const shown = new Map<number, string>()
  const changed = new Set<number>()
  let clock = 0

  /** One for a whole telling: many entries a millisecond must not run ahead of the time. */
  const tick = () => {
    clock = Math.max(clock + 1, Math.floor(realTime()) - clockStart)
    return clock
  }
  const look = (clientId: number) => {
    const json = here.get(clientId) ?? newest(others.presence(clientId)) ?? nobody
    if (json === (shown.get(clientId) ?? nobody)) return
    if (json === nobody) shown.delete(clientId)
    else shown.set(clientId, json)
    changed.add(clientId)
  }
  const say = (clientId: number, json: string) => {
    if (json === nobody) here.delete(clientId)
    else here.set(clientId, json)
    others.sayPresence(clientId, json === nobody ? null : { json, at: Math.floor(realTime()) })
    look(clientId)
  }
  const entriesOf = (clientIds: Iterable<number>): AwarenessEntry[] => {
    const now = tick()
    return [...clientIds].map(clientId => ({ clientId, clock: now, json: shown.get(clientId) ?? nobody }))
  }
  for (const clientId of others.present()) look(clientId)
  return {
    hear(clientId, member, payload) {
      if (payload.length > limits.awarenessBytes) return true
      const own = ownEntry(clientId, payload)
      if (own === undefined) return false
      if (own === null) return true
      const state = stamped(own, member)
      const json = state ? JSON.stringify(state) : nobody
      if (json !== (here.get(clientId) ?? nobody)) say(clientId, json)
      return true
    },
    leave(clientId) {
      if (here.has(clientId)) say(clientId, nobody)
    },
    moved: look,
    takeChanges() {
      const entries = changed.size > 0 ? entriesOf(changed) : []
      changed.clear()
      return entries
    },
    everybody: () => entriesOf(shown.keys()),
  }
}

const newest = (words: readonly PresenceWord[]): string | undefined =>
  words.reduce<PresenceWord | undefined>(
    (best, word) => (best && best.at >= word.at ? best : word),
    undefined,
  )?.json

/** The JSON a message has for this client; null when it speaks of others only, undefined when it is no awareness message. */
function ownEntry(clientId: number, payload: Uint8Array): string | null | undefined {
  try {
    return decodeAwarenessEntries(payload, entriesRead).find(e => e.clientId === clientId)?.json ?? null
  } catch {
    // what cannot be read is not a message of ours; the caller refuses it
    return undefined
  }
}

/** The state others are told, or null for one who says goodbye or says nothing we understand. */
function stamped(json: string, member: Member): PresenceState | null {
  const said = parseJson(json)
  const role = member.roles[0]
  if (typeof said !== 'object' || said === null || Array.isArray(said) || !role) return null
  const claim = PresenceClaim.safeParse({ focus: 'focus' in said ? said.focus : null })
  return {
    focus: claim.success ? claim.data.focus : null,
    userId: member.userId,
    name: member.name,
    role,
    unit: member.unitIds[0] ?? null,
    hue: Number.parseInt(hash('sha1', member.userId).slice(0, 6), 16) % 12,
  }
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
