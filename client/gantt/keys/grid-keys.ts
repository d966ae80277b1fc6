/** What a key asks of the map. */
export type GridAct =
  | { readonly do: 'row'; readonly to: 'up' | 'down' | 'page-up' | 'page-down' | 'first' | 'last' }
  | { readonly do: 'fold'; readonly collapse: boolean }
  /** From a card to the head of its lane, from a lane to its first card. */
  | { readonly do: 'parent' | 'child' }
  | { readonly do: 'open' | 'details' | 'today' }
  | { readonly do: 'enter-items' | 'leave-items' }
  | { readonly do: 'item'; readonly step: 1 | -1 }
  | { readonly do: 'nudge'; readonly days: number }
  | { readonly do: 'commit' | 'cancel' }
  | { readonly do: 'zoom'; readonly closer: 1 | -1 }

export interface KeyPress {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** Where the keys are: on a lane's head, on a card's row, or on the dates inside one, perhaps with one of them moved. */
export type KeyState =
  | { readonly on: 'lane'; readonly collapsed: boolean }
  | { readonly on: 'card' }
  | { readonly on: 'items'; readonly moved: boolean }

const rowKeys: Readonly<Record<string, GridAct>> = {
  ArrowUp: { do: 'row', to: 'up' },
  ArrowDown: { do: 'row', to: 'down' },
  PageUp: { do: 'row', to: 'page-up' },
  PageDown: { do: 'row', to: 'page-down' },
  Home: { do: 'row', to: 'first' },
  End: { do: 'row', to: 'last' },
}
const mapKeys: Readonly<Record<string, GridAct>> = {
  '+': { do: 'zoom', closer: 1 },
  '=': { do: 'zoom', closer: 1 },
  '-': { do: 'zoom', closer: -1 },
  t: { do: 'today' },
  T: { do: 'today' },
}

/** GANTT-3: what a key does, null for a key that is not the map's. A date that is moved and not yet confirmed keeps the keys to itself. */
export function gridAct(press: KeyPress, state: KeyState): GridAct | null {
  if (press.altKey) return null
  const mod = press.ctrlKey || press.metaKey
  if (state.on === 'items') return itemAct(press, mod, state.moved)
  if (mod || (press.shiftKey && press.key.startsWith('Arrow'))) return null
  const act = rowKeys[press.key] ?? mapKeys[press.key]
  if (act) return act
  return state.on === 'lane' ? laneAct(press.key, state.collapsed) : cardAct(press.key)
}

function laneAct(key: string, collapsed: boolean): GridAct | null {
  if (key === 'ArrowLeft') return collapsed ? null : { do: 'fold', collapse: true }
  if (key === 'ArrowRight') return collapsed ? { do: 'fold', collapse: false } : { do: 'child' }
  return key === 'Enter' || key === ' ' ? { do: 'fold', collapse: !collapsed } : null
}

function cardAct(key: string): GridAct | null {
  switch (key) {
    case 'ArrowLeft':
      return { do: 'parent' }
    case 'Enter':
      return { do: 'open' }
    case ' ':
      return { do: 'details' }
    case 'm':
    case 'M':
    case 'ArrowRight':
      return { do: 'enter-items' }
    default:
      return null
  }
}

function itemAct(press: KeyPress, mod: boolean, moved: boolean): GridAct | null {
  const way = press.key === 'ArrowRight' ? 1 : press.key === 'ArrowLeft' ? -1 : 0
  if (way !== 0 && press.shiftKey) return { do: 'nudge', days: way * (mod ? 7 : 1) }
  if (press.key === 'Escape') return { do: moved ? 'cancel' : 'leave-items' }
  if (press.key === 'Enter') return { do: moved ? 'commit' : 'open' }
  if (moved || mod) return null
  if (way !== 0) return { do: 'item', step: way }
  if (press.key === 'm' || press.key === 'M') return { do: 'leave-items' }
  return rowKeys[press.key] ?? mapKeys[press.key] ?? (press.key === ' ' ? { do: 'details' } : null)
}
