import type { Instant } from '../../../shared/calendar/date.ts'
import { shownAt } from '../../../shared/screen/rotation.ts'
import type { ScreenState } from '../../../shared/screen/screen.ts'

/** What a key or a clicker asks of the wall it is plugged into. */
export type Press =
  | { readonly act: 'next' | 'back' | 'first' | 'pause' }
  | { readonly act: 'jump'; readonly to: number }

/** Clickers send Page Down and Page Up; everything else is for a keyboard. Null: not ours. */
export function pressOf(key: string): Press | null {
  if (/^[1-9]$/.test(key)) return { act: 'jump', to: Number(key) - 1 }
  if (key === '0') return { act: 'jump', to: 9 }
  return keys[key] ?? null
}

const keys: Readonly<Record<string, Press>> = {
  PageDown: { act: 'next' },
  ArrowRight: { act: 'next' },
  ArrowDown: { act: 'next' },
  ' ': { act: 'next' },
  Enter: { act: 'next' },
  PageUp: { act: 'back' },
  ArrowLeft: { act: 'back' },
  ArrowUp: { act: 'back' },
  Home: { act: 'first' },
  p: { act: 'pause' },
  P: { act: 'pause' },
  // the clickers' third button
  b: { act: 'pause' },
  '.': { act: 'pause' },
}

/** The state after a press. A wall that rotates goes on rotating from there; one that follows a meeting is taken out of it. */
export function afterPress(state: ScreenState, press: Press, now: number): ScreenState {
  const { at } = shownAt(state, now)
  const count = state.playlist.length
  const mode = state.mode === 'follow' ? 'driven' : state.mode
  const to = (next: number): ScreenState => ({ ...state, mode, at: next, since: now as Instant })
  switch (press.act) {
    case 'next':
      return to((at + 1) % count)
    case 'back':
      return to((at + count - 1) % count)
    case 'first':
      return to(0)
    case 'jump':
      return press.to < count ? to(press.to) : state
    case 'pause':
      return { ...to(at), mode: state.mode === 'rotate' ? 'driven' : 'rotate' }
  }
}
