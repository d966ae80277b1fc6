import { memo, useMemo } from 'react'
import { daysBetween } from '../../../shared/calendar/arithmetic.ts'
import { daysIn, type Span } from '../../../shared/calendar/span.ts'
import type { DayFigures } from '../../../shared/history/series.ts'

const tall = 100
const worst = 84

/** A pale column a kept day; in it 滞后 at the foot and 预警 above, as high as they are many beside the worst day. It says where the bad weeks were. */
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
  const most = Math.max(1, ...days.map(({ metrics: { lamps } }) => lamps.red + lamps.yellow))
  const drawn = { red: '', yellow: '', rest: '' }
  for (const { day, metrics } of days) {
    const x = daysBetween(axis.from, day)
    const red = (metrics.lamps.red / most) * worst
    const yellow = (metrics.lamps.yellow / most) * worst
    drawn.red += column(x, 0, red)
    drawn.yellow += column(x, red, yellow)
    drawn.rest += column(x, red + yellow, tall - red - yellow)
  }
  return drawn
}

/** `from` and `height` from the foot up; a hair of ground between two days. */
const column = (x: number, from: number, height: number): string =>
  height > 0 ? `M${x + 0.06} ${tall - from}v${-height}h0.88v${height}z` : ''
