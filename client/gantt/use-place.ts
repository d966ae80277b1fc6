import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { useViewAnchor, viewAnchor } from '../live/view-anchor.ts'
import type { MapPicture } from '../map/contract.ts'
import { type MapPlace, recallPlace, rememberPlace } from './memory.ts'
import { anchorAt, leftOf, placeAt, scrollOfAnchor, type TopRow, topOf, topRow } from './place.ts'

interface Input {
  readonly scroller: RefObject<HTMLElement | null>
  readonly picture: MapPicture | null
  /** Of the map alone, 0 until measured. */
  readonly mapWidth: number
  readonly campaign: CampaignId
}

/**
 * Keeps the same day and the same row in the same spot whatever the scale, the filter and the folded lanes do to the picture; opens
 * where this tab was before a reload, else on today; and lets a presenter's place be read and gone to.
 */
export function usePlace({ scroller, picture, mapWidth, campaign }: Input) {
  const place = useRef<MapPlace | null>(null)
  const row = useRef<TopRow | null>(null)
  const shown = useRef<MapPicture | null>(null)
  const latest = useRef({ picture, mapWidth })
  latest.current = { picture, mapWidth }

  const record = useCallback(() => {
    const box = scroller.current
    const { picture, mapWidth } = latest.current
    if (!box || !picture || shown.current !== picture) return
    place.current = placeAt(picture, { left: box.scrollLeft, top: box.scrollTop, width: mapWidth })
    row.current = topRow(picture, box.scrollTop)
    viewAnchor.moved()
  }, [scroller])

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
    record()
  }, [scroller, picture, mapWidth, campaign, record])

  useLayoutEffect(() => {
    const box = scroller.current
    if (!box) return
    const keep = () => place.current && rememberPlace(campaign, place.current)
    box.addEventListener('scroll', record, { passive: true })
    box.addEventListener('scrollend', keep)
    globalThis.addEventListener('pagehide', keep)
    return () => {
      keep()
      box.removeEventListener('scroll', record)
      box.removeEventListener('scrollend', keep)
      globalThis.removeEventListener('pagehide', keep)
    }
  }, [scroller, campaign, record])

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

/** Rounding by the browser is not a move. */
function scrollLeftTo(box: HTMLElement, left: number): void {
  if (Math.abs(box.scrollLeft - left) > 1) box.scrollLeft = left
}
