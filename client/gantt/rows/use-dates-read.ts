import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { MapLane } from '../../map/contract.ts'
import { readLanes } from '../../map/geometry/lane-facts.ts'

/** So many cards are read in a millisecond or two, and nobody waits for them. */
const few = 400
/** A page that is never idle has to find the time at last. */
const waitMs = 1000

/**
 * False until every date on the map is known, which the far ends of its axis need: on a board of thousands they are read right after the
 * first picture, in what time frames leave. `atOnce`: the first picture needs them.
 */
export function useDatesRead(lanes: readonly MapLane[], atOnce: boolean): boolean {
  const [read, setRead] = useState(() => atOnce || typeof requestIdleCallback === 'undefined' || isFew(lanes))
  const newest = useRef(lanes)
  newest.current = lanes
  useEffect(() => {
    if (read) return
    let idle = 0
    const readSome = (time: IdleDeadline) => {
      const mayGoOn = () => time.didTimeout || time.timeRemaining() > 2
      if (!readLanes(newest.current, mayGoOn)) return askAgain()
      /** A longer axis, the place on it and its painting are one frame: nothing is seen to move. */
      flushSync(() => setRead(true))
    }
    const askAgain = () => {
      idle = requestIdleCallback(readSome, { timeout: waitMs })
    }
    askAgain()
    return () => cancelIdleCallback(idle)
  }, [read])
  return read
}

const isFew = (lanes: readonly MapLane[]): boolean =>
  lanes.reduce((count, lane) => count + lane.cards.length, 0) <= few
