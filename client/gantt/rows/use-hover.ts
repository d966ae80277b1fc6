import { type PointerEvent, type RefObject, useRef, useState } from 'react'
import type { CardId } from '../../../shared/ids.ts'
import type { MapPicture, MapRow } from '../../map/contract.ts'
import { markX, workSpan } from '../overlay/spots.ts'
import { createValueStore } from '../value-store.ts'

/** What the pointer is on. `part`: over the names, over a card's bars and marks, or over the free map. */
export interface Pointed {
  readonly row: MapRow
  readonly at: number
  readonly part: 'names' | 'work' | 'free'
}

interface Input {
  readonly scroller: RefObject<HTMLElement | null>
  readonly picture: MapPicture | null
  readonly namesWidth: number
  readonly headHeight: number
}

const near = 10

/** Finds rows and bars by where they are, not by elements: the map is painted. */
export function useHover(input: Input) {
  const latest = useRef(input)
  latest.current = input
  const [hover] = useState(() => createValueStore<CardId | null>(null))
  const [pointing] = useState(() => ({
    at: (event: { clientX: number; clientY: number }) => pointed(latest.current, event),
    move(event: PointerEvent) {
      const found = event.pointerType === 'touch' ? null : pointed(latest.current, event)
      hover.put(found?.row.kind === 'card' ? found.row.card.id : null)
    },
    leave: () => hover.put(null),
  }))
  return { hover, pointing }
}

function pointed(
  { scroller, picture, namesWidth, headHeight }: Input,
  { clientX, clientY }: { clientX: number; clientY: number },
): Pointed | null {
  const box = scroller.current
  if (!box || !picture) return null
  const bounds = box.getBoundingClientRect()
  const x = clientX - bounds.left
  const y = clientY - bounds.top - headHeight
  if (y < 0 || x < 0 || x > box.clientWidth || y > box.clientHeight - headHeight) return null
  const at = picture.rows.at(y + box.scrollTop)
  const row = picture.rows.rows[at]
  if (!row || y + box.scrollTop >= row.top + row.height) return null
  if (x < namesWidth) return { row, at, part: 'names' }
  return { row, at, part: isOnWork(picture, row, x - namesWidth + box.scrollLeft) ? 'work' : 'free' }
}

function isOnWork({ axis, barsOf }: MapPicture, row: MapRow, x: number): boolean {
  if (row.kind === 'lane') return false
  const bars = barsOf(row.card)
  const span = workSpan(bars)
  if (span && x >= axis.xOf(span.from) - near && x <= axis.xOf(span.to) + axis.dayWidth + near) return true
  return bars.marks.some(mark => Math.abs(markX(axis, mark.on) - x) <= near)
}
