import type { Focus } from '../../../shared/meeting/control.ts'

/** Where a page stands when the presenter's move reaches it. */
export interface FollowState {
  /** The person said yes to following, and has not left since. */
  readonly following: boolean
  readonly presenting: boolean
  /** In a field, or with a dialog, a menu or a drag open: nobody is pulled out of it (MEET-4). */
  readonly busy: boolean
  /** The focus this page shows now; null before it has gone anywhere. */
  readonly at: Focus | null
}

/** `go`: at once. `hold`: the newest one waits until the person is free. `ignore`: nothing to do. */
export type FollowAnswer = 'go' | 'hold' | 'ignore'

/** MEET-4: what a page does with a move of the presenter. */
export function followMove(state: FollowState, move: Focus): FollowAnswer {
  if (!state.following || state.presenting) return 'ignore'
  if (state.at && sameFocus(state.at, move)) return 'ignore'
  return state.busy ? 'hold' : 'go'
}

/** The same view, address and place in it. */
export function sameFocus(a: Focus, b: Focus): boolean {
  return samePlace(a, b) && sameAnchor(a.anchor, b.anchor)
}

/** The same view and address, wherever it is scrolled. */
export function samePlace(a: Focus, b: Focus): boolean {
  return a.view === b.view && sameSearch(a.search, b.search)
}

/** Two query strings that say the same, in whatever order. */
export function sameSearch(a: string, b: string): boolean {
  return a === b || sorted(a) === sorted(b)
}

function sorted(search: string): string {
  const params = new URLSearchParams(search)
  params.sort()
  return params.toString()
}

function sameAnchor(a: Focus['anchor'], b: Focus['anchor']): boolean {
  if (a === null || b === null) return a === b
  return a.card === b.card && a.day === b.day && Math.abs(a.offset - b.offset) < 1
}
