/**
 * Lets one through at a time, in order of arrival. The single writing handle stands behind it: the journal and Kysely (and through
 * it better-auth) never see each other's half-done transaction.
 */
export interface Turnstile {
  /** Resolves when it is the caller's turn; the caller must call what it resolves to, once, when done. */
  enter(): Promise<() => void>
}

export function openTurnstile(): Turnstile {
  let last: Promise<void> = Promise.resolve()
  return {
    enter() {
      const before = last
      let leave: () => void = () => {}
      last = new Promise(resolve => {
        leave = resolve
      })
      return before.then(() => leave)
    },
  }
}
