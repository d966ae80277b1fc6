import type { BoardSession } from '../../../../client/live/contract.ts'

/** What is measured: a chart of the session's board in an element. It follows the session by itself. */
export interface Contender {
  /** Mounts it; what it does later than this call is waited for by `isPainted`. */
  mount(root: HTMLElement, session: BoardSession): Promise<void> | void
  /** It shows bars, whatever it draws them with. */
  isPainted(root: HTMLElement): boolean
  /** What scrolls down, and what scrolls sideways. */
  readonly scrollers: { readonly down: string; readonly sideways: string }
}
