import { useMemo } from 'react'
import { sinceTextIn, withSinceText } from '../../card/marks/marks-address.ts'
import { useAddress } from '../../ui/use-address.ts'
import { type MomentKey, momentKeyFrom, textOfMoment } from '../compare/moment-key.ts'

/** The moment the board is compared with, and the way to another; null ends it. Words that name no moment, or now, are none. */
export function useSince(): readonly [MomentKey | null, (key: MomentKey | null) => void] {
  const [params, change] = useAddress()
  const text = sinceTextIn(params)
  const key = useMemo(() => {
    const found = momentKeyFrom(text)
    return found?.kind === 'now' ? null : found
  }, [text])
  const set = (next: MomentKey | null) => change(now => withSinceText(now, next && textOfMoment(next)))
  return [key, set]
}
