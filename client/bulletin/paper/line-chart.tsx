import type { BulletinChart } from '../../../shared/bulletin/bulletin.ts'
import { monthDay } from '../../../shared/bulletin/figures.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'

type Lines = Extract<BulletinChart, { kind: 'line' }>

const box = { width: 600, height: 200, left: 40, right: 96, top: 10, bottom: 24 }
const named = 8

/** Curves over days: the first is what it is about, the others what it is held against. Each says its name and its last figure at its end. */
export function LineChart({ chart }: { chart: Lines }) {
  const { caption, unit, series } = chart
  const days = [...new Set(series.flatMap(one => one.points.map(point => point.day)))].toSorted()
  const top = ceiling(Math.max(1, ...series.flatMap(one => one.points.map(point => point.value))))
  const x = (day: CalendarDate) =>
    box.left + (days.indexOf(day) / Math.max(1, days.length - 1)) * (box.width - box.left - box.right)
  const y = (value: number) => box.top + (1 - value / top) * (box.height - box.top - box.bottom)
  const every = Math.ceil(days.length / named)
  const ends = series.map(({ name, points }) => {
    const last = points.at(-1)
    return last ? `${name}${monthDay(last.day)}为${last.value}${unit}` : ''
  })
  return (
    <figure className="bp-chart">
      <figcaption>{`${caption}（单位：${unit}）`}</figcaption>
      <svg
        viewBox={`0 0 ${box.width} ${box.height}`}
        role="img"
        aria-label={`${caption}。${ends.join('，')}`}
      >
        {[0, 0.5, 1].map(part => (
          <g key={part}>
            <line
              x1={box.left}
              x2={box.width - box.right}
              y1={y(top * part)}
              y2={y(top * part)}
              className="bp-grid"
            />
            <text x={box.left - 6} y={y(top * part)} className="bp-chart-name">
              {`${top * part}${unit}`}
            </text>
          </g>
        ))}
        {days
          .filter((_, at) => at % every === 0)
          .map(day => (
            <text key={day} x={x(day)} y={box.height - 8} className="bp-chart-day">
              {monthDay(day)}
            </text>
          ))}
        {series.map(({ name, points }, at) => {
          const last = points.at(-1)
          return (
            <g key={name} className={at === 0 ? 'bp-curve' : 'bp-curve bp-curve-bound'}>
              <polyline points={points.map(({ day, value }) => `${x(day)},${y(value)}`).join(' ')} />
              {last && (
                <text x={x(last.day) + 6} y={y(last.value)} className="bp-chart-end">
                  {`${shortOf(name)} ${last.value}${unit}`}
                </text>
              )}
            </g>
          )
        })}
      </svg>
    </figure>
  )
}

/** 「任务完成率」 has room as 完成率. */
const shortOf = (name: string): string => name.replace(/^任务|^会战/, '')

/** A round figure the curve stays under. */
function ceiling(value: number): number {
  const step = 10 ** Math.floor(Math.log10(value))
  return [1, 2, 4, 5, 10].map(n => n * step).find(n => n >= value) ?? 10 * step
}
