import type { CardView } from '../../../shared/board/view.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import type { MapRow, TimeAxis } from '../../map/contract.ts'
import { markX, middleOf } from './spots.ts'
import './clock-links.css'

/** CARD-3: thin lines from a milestone to what its clock gives, in the row that has the keys or the pointer. */
export function ClockLinks({ card, row, axis }: { card: CardView; row: MapRow; axis: TimeAxis }) {
  const links = linksOf(card)
  if (links.length === 0) return null
  const xs = links.flatMap(link => [markX(axis, link.from), markX(axis, link.to)])
  const left = Math.min(...xs) - 6
  const width = Math.max(...xs) + 6 - left
  const middle = middleOf(row) - row.top
  const low = row.height - 3
  return (
    <svg className="glinks" style={{ left, top: row.top, width, height: row.height }} aria-hidden="true">
      {links.map(link => {
        const from = markX(axis, link.from) - left
        const to = markX(axis, link.to) - left
        return (
          <path
            key={link.key}
            d={`M${from} ${middle + 7}V${low}H${to}V${middle + 10}m-3 3l3-4l3 4`}
            data-planned={link.basis === 'planned' || undefined}
          />
        )
      })}
    </svg>
  )
}

interface Link {
  readonly key: string
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly basis: 'actual' | 'planned'
}

function linksOf(card: CardView): readonly Link[] {
  return card.milestones.flatMap((one): Link[] => {
    if (!one.clock || one.verified || one.claimed) return []
    const source = card.milestones.find(other => other.stage.id === one.clock?.from)
    const from = source?.verified?.date ?? source?.claimed?.date ?? source?.due?.date
    return from ? [{ key: one.stage.id, from, to: one.clock.due, basis: one.clock.basis }] : []
  })
}
