import { memo, useMemo } from 'react'
import { daysBetween } from '../../../shared/calendar/arithmetic.ts'
import { daysIn, type Span } from '../../../shared/calendar/span.ts'
import type { DayFigures } from '../../../shared/history/series.ts'

const tall = 100

/** A column a kept day, as high as it had cards: 滞后 at the foot, 预警 above, the rest pale. It says where the bad weeks were, not how many. */
export const LampGround = memo(function LampGround(props: { axis: Span; days: readonly DayFigures[] }) {
  const { axis, days } = props
  const columns = useMemo(() => columnsOf(axis, days), [axis, days])
  return (
    <svg
      className="scrubber-ground"
      viewBox={`0 0 ${daysIn(axis)} ${tall}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path className="scrubber-rest" d={columns.rest} />
      <path className="scrubber-yellow" d={columns.yellow} />
      <path className="scrubber-red" d={columns.red} />
    </svg>
  )
})

function columnsOf(axis: Span, days: readonly DayFigures[]) {
  const most = Math.max(1, ...days.map(({ metrics }) => metrics.cards))
  const drawn = { red: '', yellow: '', rest: '' }
  for (const { day, metrics } of days) {
    const x = daysBetween(axis.from, day)
    const { red, yellow } = metrics.lamps
    drawn.red += column(x, 0, (red / most) * tall)
    drawn.yellow += column(x, (red / most) * tall, (yellow / most) * tall)
    drawn.rest += column(x, ((red + yellow) / most) * tall, ((metrics.cards - red - yellow) / most) * tall)
  }
  return drawn
}

/** `from` and `height` from the foot up; a hair of ground between two days. */
const column = (x: number, from: number, height: number): string =>
  height > 0 ? `M${x + 0.06} ${tall - from}v${-height}h0.88v${height}z` : ''
