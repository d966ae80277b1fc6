import type { Instant } from '../../shared/calendar/date.ts'
import { shownAt } from '../../shared/screen/rotation.ts'
import type { ScreenChange, ScreenState } from '../../shared/screen/screen.ts'

/**
 * The state after a change. What is shown stays shown unless the change says which entry: pausing keeps the page, going on begins it anew, a
 * new playlist keeps its place as far as it reaches.
 */
export function changeState(state: ScreenState, change: ScreenChange, now: Instant): ScreenState {
  const { version: _seen, name: _name, ...wanted } = change
  const next = { ...state, ...defined(wanted), version: state.version + 1 }
  const restarts = change.at !== undefined || change.mode !== undefined || change.playlist !== undefined
  if (!restarts) return next
  const at = change.at ?? shownAt(state, now).at
  return { ...next, at: Math.min(at, next.playlist.length - 1), since: now }
}

/** zod's partial keeps keys that were sent as undefined; a change must not. */
function defined<T extends object>(change: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const set = Object.entries(change).filter(([, value]) => value !== undefined)
  return Object.fromEntries(set) as { [K in keyof T]?: Exclude<T[K], undefined> }
}
