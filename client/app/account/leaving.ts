let leaving = false

/** Signing out by one's own choice: the board that closes because of it must not say that the session has ended. */
export const isLeaving = (): boolean => leaving

export async function whileLeaving(work: () => Promise<void>): Promise<void> {
  leaving = true
  try {
    await work()
  } finally {
    leaving = false
  }
}
