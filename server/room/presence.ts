import { hash } from 'node:crypto'
import type { Member } from '../../shared/access/member.ts'
import { encodeAwareness } from '../../shared/protocol/frames.ts'
import { limits } from '../../shared/protocol/messages.ts'
import {
  type AwarenessEntry,
  decodeAwarenessEntries,
  encodeAwarenessEntries,
  PresenceClaim,
  type PresenceState,
} from '../../shared/protocol/presence.ts'

/**
 * Who is on the board and where: forgettable, never in the document. A connection speaks for its own client id only and says no more
 * than its focus; the rest the server knows better. Clocks are the server's: a stranger's huge one would be unbeatable, and a client
 * that comes back would stay invisible behind the goodbye that was said for it.
 */
export interface PresenceStore {
  /** Takes what a connection says; false when it is not a message of this kind at all. */
  hear(clientId: number, member: Member, payload: Uint8Array): boolean
  leave(clientId: number): void
  /** What changed since the last call, as one frame; null when nothing did. */
  takeChanges(): Uint8Array | null
  /** Everybody present, for someone who has just come. */
  everybody(): Uint8Array
}

const nobody = 'null'
/** Entries a message may hold before it is not read any further; honest clients send one, stock ones now and then a few. */
const entriesRead = 100

export function createPresence(): PresenceStore {
  const present = new Map<number, AwarenessEntry>()
  const clocks = new Map<number, number>()
  const changed = new Map<number, AwarenessEntry>()

  const say = (clientId: number, json: string) => {
    const clock = (clocks.get(clientId) ?? 0) + 1
    clocks.set(clientId, clock)
    const entry = { clientId, clock, json }
    changed.set(clientId, entry)
    if (json === nobody) present.delete(clientId)
    else present.set(clientId, entry)
  }
  return {
    hear(clientId, member, payload) {
      if (payload.length > limits.awarenessBytes) return true
      const own = ownEntry(clientId, payload)
      if (own === undefined) return false
      if (own === null) return true
      const state = stamped(own, member)
      const json = state ? JSON.stringify(state) : nobody
      if (json !== (present.get(clientId)?.json ?? nobody)) say(clientId, json)
      return true
    },
    leave(clientId) {
      if (present.has(clientId)) say(clientId, nobody)
    },
    takeChanges() {
      if (changed.size === 0) return null
      const frame = frameOf(changed.values())
      changed.clear()
      return frame
    },
    everybody: () => frameOf(present.values()),
  }
}

const frameOf = (entries: Iterable<AwarenessEntry>): Uint8Array =>
  encodeAwareness(encodeAwarenessEntries([...entries]))

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
