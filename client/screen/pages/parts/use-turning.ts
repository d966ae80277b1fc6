import { useEffect, useState } from 'react'

/** How long a part of a page stays, long enough to read it aloud. */
const stayMs = 12_000

/** Where each page stopped: in a rotation it goes on from there the next time, or its last parts would never be seen. */
const stopped = new Map<string, number>()

/** Which of a page's parts is shown, on in turn; also right when parts come and go meanwhile. `page` names what is turned. */
export function useTurning(page: string, of: number): { readonly at: number; readonly of: number } {
  const [turn, setTurn] = useState(() => stopped.get(page) ?? 0)
  useEffect(() => {
    if (of < 2) return
    const timer = setInterval(
      () =>
        setTurn(n => {
          stopped.set(page, (n + 1) % of)
          return n + 1
        }),
      stayMs,
    )
    return () => clearInterval(timer)
  }, [page, of])
  return { at: of > 0 ? turn % of : 0, of }
}
