import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { useViewAnchor, viewAnchor } from '../live/view-anchor.ts'
import type { MapPicture } from '../map/contract.ts'
import { type MapPlace, recallPlace, rememberPlace } from './memory.ts'
import { anchorAt, leftOf, placeAt, scrollOfAnchor, type TopRow, topOf, topRow } from './place.ts'
import type { ScrollPort } from './use-scroll-port.ts'

interface Input {
  readonly scroller: RefObject<HTMLElement | null>
  readonly port: ScrollPort
  readonly picture: MapPicture | null
  /** Of the map alone, 0 until measured. */
  readonly mapWidth: number
  readonly campaign: CampaignId
}

/**
 * Keeps the same day and the same row in the same spot whatever the scale, the filter and the folded lanes do to the picture; opens
 * where this tab was before a reload, else on today; and lets a presenter's place be read and gone to.
 */
export function usePlace({ scroller, port, picture, mapWidth, campaign }: Input) {
  const place = useRef<MapPlace | null>(null)
  const row = useRef<TopRow | null>(null)
  const shown = useRef<MapPicture | null>(null)
  const latest = useRef({ picture, mapWidth })
  latest.current = { picture, mapWidth }

  const record = useCallback(() => {
    const { picture, mapWidth } = latest.current
    if (!picture || shown.current !== picture) return
    place.current = placeAt(picture, { left: port.left(), top: port.top(), width: mapWidth })
    row.current = topRow(picture, port.top())
    viewAnchor.moved()
  }, [port])

  useLayoutEffect(() => {
    const box = scroller.current
    if (!box || !picture || mapWidth === 0) return
    const first = shown.current === null
    const before = place.current ?? recallPlace(campaign) ?? { top: 0, day: picture.today, part: 0 }
    const moved = first || shown.current?.axis !== picture.axis
    if (moved) scrollLeftTo(box, leftOf(picture, before, mapWidth))
    const reordered = !first && shown.current?.rows.rows.length === picture.rows.rows.length
    const top = row.current ? topOf(picture, row.current) : null
    if (first) box.scrollTop = before.top
    else if (!reordered && top !== null && Math.abs(box.scrollTop - top) > 1) box.scrollTop = top
    shown.current = picture
    /** What is read of the page only where it was moved: an edit moves nothing. */
    if (moved || !reordered) port.look()
    record()
  }, [scroller, port, picture, mapWidth, campaign, record])

  useLayoutEffect(() => {
    const box = scroller.current
    if (!box) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const keep = () => {
      clearTimeout(timer)
      if (place.current) rememberPlace(campaign, place.current)
    }
    /** Storage is slow, and a map pushed along by keys or code comes to rest with every frame. */
    const keepSoon = () => {
      clearTimeout(timer)
      timer = setTimeout(keep, restMs)
    }
    const forget = port.subscribe(record)
    box.addEventListener('scrollend', keepSoon)
    globalThis.addEventListener('pagehide', keep)
    return () => {
      keep()
      forget()
      box.removeEventListener('scrollend', keepSoon)
      globalThis.removeEventListener('pagehide', keep)
    }
  }, [scroller, port, campaign, record])

  const showDay = useCallback(
    (day: CalendarDate) => {
      const { picture, mapWidth } = latest.current
      if (scroller.current && picture)
        scrollLeftTo(scroller.current, leftOf(picture, { day, part: 0 }, mapWidth))
    },
    [scroller],
  )
  useViewAnchor(
    {
      read: () =>
        scroller.current && picture
          ? anchorAt(picture, { left: scroller.current.scrollLeft, top: scroller.current.scrollTop })
          : null,
      apply(anchor) {
        if (!scroller.current || !picture) return
        const { left, top } = scrollOfAnchor(picture, anchor)
        scroller.current.scrollTo(left ?? scroller.current.scrollLeft, top ?? scroller.current.scrollTop)
      },
    },
    picture !== null && mapWidth > 0,
  )
  return { showDay }
}

const restMs = 300

/** Rounding by the browser is not a move. */
function scrollLeftTo(box: HTMLElement, left: number): void {
  if (Math.abs(box.scrollLeft - left) > 1) box.scrollLeft = left
}
