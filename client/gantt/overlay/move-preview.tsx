import type { TFunction } from 'i18next'
import { addDays } from '../../../shared/calendar/arithmetic.ts'
import type { ClockPush } from '../../../shared/card/clock-push.ts'
import { dateWords } from '../../card/words/date-words.ts'
import type { MapRow, TimeAxis } from '../../map/contract.ts'
import { pushWords } from '../drag/move-words.ts'
import type { Moving } from '../drag/moving.ts'
import { heldDate } from '../drag/shift.ts'
import { signed } from './signed.ts'
import { markX, middleOf } from './spots.ts'
import './move-preview.css'

interface MovePreviewProps {
  moving: Moving
  pushes: readonly ClockPush[]
  row: MapRow
  axis: TimeAxis
  /** What of the map is seen now, in picture px: the words stay in it. */
  seen: { readonly left: number; readonly width: number; readonly bottom: number }
  year: number
  t: TFunction
}

/** Half of what the widest bubble takes. */
const halfBubble = 156

/** GANTT-3: the date under way in a bubble, where the clocks would go as ghosts, and the same in words. */
export function MovePreview({ moving, pushes, row, axis, seen, year, t }: MovePreviewProps) {
  const from = heldDate(moving.card, moving.handle)
  if (!from) return null
  const to = addDays(from, moving.days)
  const x = markX(axis, to)
  const middle = middleOf(row)
  const wordsAt = Math.max(seen.left + halfBubble, Math.min(x, seen.left + seen.width - halfBubble))
  const above = row.top + row.height + 20 + pushes.length * 22 > seen.bottom
  return (
    <>
      {pushes.map(push => (
        <Ghost key={push.stage.id} push={push} axis={axis} middle={middle} />
      ))}
      <div className="gmove-bubble num" style={{ left: wordsAt, top: row.top }}>
        <span>{dateWords(t, from, year)}</span>
        <span aria-hidden="true">→</span>
        <b>{dateWords(t, to, year)}</b>
        <span className="gmove-days">{t('gantt:move.days', { days: signed(moving.days) })}</span>
      </div>
      {pushes.length > 0 && (
        <ul
          className="gmove-pushes"
          data-above={above || undefined}
          style={{ left: wordsAt, top: above ? row.top - 36 : row.top + row.height + 4 }}
        >
          {pushes.map(push => (
            <li key={push.stage.id} data-warn={push.pastEnd || push.beforePlan || undefined}>
              {pushWords(t, moving.card, push, year)}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** From where the clock stood to where it would stand. */
function Ghost({ push, axis, middle }: { push: ClockPush; axis: TimeAxis; middle: number }) {
  const to = markX(axis, push.due)
  const from = push.was ? markX(axis, push.was) : to
  return (
    <>
      {push.was && (
        <div
          className="gmove-way"
          style={{ left: Math.min(from, to), top: middle, width: Math.abs(to - from) }}
        />
      )}
      <div className="gmove-ghost" style={{ left: to, top: middle }} data-warn={push.pastEnd || undefined} />
    </>
  )
}
