import { encodeAwareness } from '../../shared/protocol/frames.ts'
import {
  type AwarenessEntry,
  decodeAwarenessEntries,
  encodeAwarenessEntries,
  PresenceState,
} from '../../shared/protocol/presence.ts'
import type { Presence } from './contract.ts'

/** Authors remembered after they left; a page open for weeks meets thousands of page loads. */
const mostNames = 2000

/** Who is here: apart from the document, forgotten when the connection goes. */
export function createPresenceStore(me: string, changed: () => void) {
  /** In order of arrival; read backwards, newest first. */
  const here = new Map<number, { readonly clock: number; readonly presence: Presence }>()
  /** Names outlive presence: who wrote a change is asked after they left. */
  const names = new Map<
    number,
    { readonly name: string; readonly unit: string | null; readonly me: boolean }
  >()
  let list: readonly Presence[] = []

  const publish = () => {
    list = [...here.values()]
      .map(h => h.presence)
      .filter(p => p.userId !== me)
      .reverse()
    changed()
  }
  const take = ({ clientId, clock, json }: AwarenessEntry): boolean => {
    const before = here.get(clientId)
    if (before && before.clock > clock) return false
    const state = PresenceState.safeParse(parsed(json))
    if (!state.success) return here.delete(clientId)
    const [oldest] = names.keys()
    if (names.size >= mostNames && oldest !== undefined) names.delete(oldest)
    here.set(clientId, { clock, presence: { ...state.data, clientId } })
    names.set(clientId, { name: state.data.name, unit: state.data.unit, me: state.data.userId === me })
    return true
  }
  return {
    list: () => list,
    who: (clientId: number) => names.get(clientId) ?? { name: '', unit: null, me: false },
    receive(payload: Uint8Array, own: number) {
      const moved = decodeAwarenessEntries(payload)
        .filter(entry => entry.clientId !== own)
        .map(take)
      if (moved.includes(true)) publish()
    },
    clear() {
      if (here.size === 0) return
      here.clear()
      publish()
    },
  }
}

/** What a connection says of itself: where it is. Who it is the server knows. */
export function presenceFrame(clientId: number, clock: number, focus: Presence['focus']): Uint8Array {
  const json = JSON.stringify({ focus })
  return encodeAwareness(encodeAwarenessEntries([{ clientId, clock, json }]))
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null // counts as gone; the server sends well-formed JSON
  }
}
