import { useEffect, useState } from 'react'

/** How long a part of a page stays, long enough to read it aloud. */
const stayMs = 12_000

/** Which of a page's parts is shown: the first one first, then on in turn; also right when parts come and go meanwhile. */
export function useTurning(of: number): { readonly at: number; readonly of: number } {
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (of < 2) return
    const timer = setInterval(() => setTurn(n => n + 1), stayMs)
    return () => clearInterval(timer)
  }, [of])
  return { at: of > 0 ? turn % of : 0, of }
}
