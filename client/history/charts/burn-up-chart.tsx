import { useMemo } from 'react'
import { daysBetween } from '../../../shared/calendar/arithmetic.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import { type BurnUp, expectedAt } from '../../../shared/history/burn-up.ts'
import type { Forecast } from '../../../shared/history/forecast.ts'
import { Chart } from './chart.tsx'
import { forecastPaths } from './forecast-paths.ts'
import { bandPath, linePath, stepPath } from './paths.ts'
import type { DayCursor } from './use-day-cursor.ts'

interface BurnUpChartProps {
  readonly label: string
  readonly valueText: (day: CalendarDate) => string
  readonly burnUp: BurnUp
  readonly forecast: Forecast
  readonly height: number
  readonly today: CalendarDate
  readonly cursor: DayCursor
}

/** HIST-2: 已核 as a ground with 申报 above it, all there is to do as steps, what time expects dashed, where the pace leads dotted. */
export function BurnUpChart({ burnUp, forecast, height, today, cursor, label, valueText }: BurnUpChartProps) {
  const { points, span } = burnUp
  const drawn = useMemo(() => marksOf(burnUp), [burnUp])
  const ahead = useMemo(() => forecastPaths(forecast, burnUp), [forecast, burnUp])
  return (
    <Chart
      label={label}
      valueText={valueText}
      height={height}
      span={span}
      most={drawn.most}
      days={points}
      today={today}
      cursor={cursor}
    >
      {frame => (
        <>
          <path className="burn-done" d={bandPath(frame, drawn.done)} />
          <path className="burn-claimed" d={bandPath(frame, drawn.claimed)} />
          <path className="burn-total" d={stepPath(frame, drawn.total)} />
          <path className="burn-expected" d={linePath(frame, drawn.expected)} />
          <path className="burn-line" d={stepPath(frame, drawn.line)} />
          {ahead.map(marks => (
            <path
              key={`${marks[1]?.day} ${marks[1]?.value}`}
              className="burn-forecast"
              d={linePath(frame, marks)}
            />
          ))}
          {cursor.at && <At frame={frame} burnUp={burnUp} day={cursor.at} />}
        </>
      )}
    </Chart>
  )
}

/** Where the cursor's day stands on the two lines that are compared. */
function At(props: { frame: Parameters<typeof linePath>[0]; burnUp: BurnUp; day: CalendarDate }) {
  const { frame, burnUp, day } = props
  const point = burnUp.points.find(one => one.day === day)
  const expected = expectedAt(burnUp, day)
  const x = frame.end(day) - frame.dayWidth / 2
  return (
    <>
      {expected !== null && <circle className="burn-at-expected" cx={x} cy={frame.y(expected)} r={3} />}
      {point && <circle className="burn-at" cx={x} cy={frame.y(point.done)} r={3.5} />}
    </>
  )
}

function marksOf({ points, course }: BurnUp) {
  const each = (value: (point: BurnUp['points'][number]) => number) =>
    points.map(point => ({ day: point.day, value: value(point) }))
  return {
    done: points.map(({ day, done }) => ({ day, from: 0, to: done })),
    claimed: points.map(({ day, done, claimed }) => ({ day, from: done, to: done + (claimed ?? 0) })),
    line: each(point => point.done),
    total: each(point => point.total ?? 0).filter(({ value }) => value > 0),
    expected: thinned(course).map(({ day, expected }) => ({ day, value: expected })),
    most: Math.max(
      0,
      ...points.map(({ done, claimed, total }) => Math.max(done + (claimed ?? 0), total ?? 0)),
      ...course.map(({ expected }) => expected),
    ),
  }
}

/** Over years a day is less than a pixel. */
function thinned(course: BurnUp['course']): BurnUp['course'] {
  const [first, last] = [course[0], course.at(-1)]
  if (!first || !last || daysBetween(first.day, last.day) < 800) return course
  return course.filter((one, at) => at % 4 === 0 || one === last)
}
