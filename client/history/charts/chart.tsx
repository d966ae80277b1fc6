import { type KeyboardEvent, type PointerEvent, type ReactNode, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import type { Span } from '../../../shared/calendar/span.ts'
import { figureWords } from '../../card/words/number-words.ts'
import { ticksOf } from '../bar/axis.ts'
import { stepOf } from '../bar/steps.ts'
import { dayAtX, type Frame, frameOf } from './frame.ts'
import type { DayCursor } from './use-day-cursor.ts'
import { useWidth } from './use-width.ts'

interface ChartProps {
  readonly label: string
  /** What is read aloud of the day under the cursor. */
  readonly valueText: (day: CalendarDate) => string
  readonly height: number
  readonly span: Span
  readonly most: number
  readonly days: readonly { readonly day: CalendarDate }[]
  readonly today: CalendarDate
  readonly cursor: DayCursor
  readonly children: (frame: Frame) => ReactNode
}

/** Days across, figures up. One cursor goes through all charts of the page: by hand, or by arrow keys; a click or Enter opens that day's board. */
export function Chart(props: ChartProps) {
  const { label, valueText, height, span, most, days, today, cursor, children } = props
  const ref = useRef<HTMLDivElement>(null)
  const width = useWidth(ref)
  const frame = useMemo(() => frameOf(width, height, span, most), [width, height, span, most])
  const own = useMemo(() => days.map(one => one.day), [days])
  const at = cursor.at && own.includes(cursor.at) ? cursor.at : null
  const shown = at ?? own.at(-1) ?? span.from
  const under = (event: PointerEvent<HTMLDivElement>) =>
    dayAtX(frame, own, event.clientX - event.currentTarget.getBoundingClientRect().left)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') return cursor.open(shown)
    const to = stepOf(event.key, event.shiftKey, days, shown)
    if (!to) return
    event.preventDefault()
    cursor.point(to === 'today' ? null : to)
  }
  return (
    <div
      ref={ref}
      className="chart"
      style={{ height }}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={1}
      aria-valuemax={Math.max(1, own.length)}
      aria-valuenow={Math.max(1, own.indexOf(shown) + 1)}
      aria-valuetext={valueText(shown)}
      onKeyDown={onKeyDown}
      onPointerMove={event => cursor.point(under(event))}
      onPointerLeave={() => cursor.point(null)}
      onBlur={() => cursor.point(null)}
      onClick={() => at && cursor.open(at)}
    >
      {width > 0 && (
        <svg width={width} height={height} aria-hidden="true">
          <Grid frame={frame} />
          {children(frame)}
          <Today frame={frame} today={today} />
          {at && <line className="chart-cursor" {...upright(frame, frame.end(at) - frame.dayWidth / 2)} />}
        </svg>
      )}
    </div>
  )
}

const upright = ({ top, bottom }: Frame, x: number) => ({ x1: x, x2: x, y1: top, y2: bottom })

function Grid({ frame }: { frame: Frame }) {
  const { t } = useTranslation('card')
  const { left, right, bottom, grid, y } = frame
  const narrow = right - left < 360
  const ticks = ticksOf(frame.span).filter(({ month }) => month)
  const every = ticks.length > 6 && narrow ? 3 : 1
  return (
    <g className="chart-grid">
      {grid.map(value => (
        <g key={value}>
          <line
            x1={left}
            x2={right}
            y1={y(value)}
            y2={y(value)}
            className={value === 0 ? 'chart-foot' : ''}
          />
          <text x={left - 6} y={y(value) + 4} textAnchor="end">
            {figureWords(value)}
          </text>
        </g>
      ))}
      {ticks.map(({ day, month }, at) => (
        <g key={day}>
          <line x1={frame.x(day)} x2={frame.x(day)} y1={bottom} y2={bottom + 5} className="chart-foot" />
          {at % every === 0 && frame.right - frame.x(day) > 24 && (
            <text x={frame.x(day) + 4} y={bottom + 15}>
              {t(`month.${month}`)}
            </text>
          )}
        </g>
      ))}
    </g>
  )
}

/** The day that is not over. */
function Today({ frame, today }: { frame: Frame; today: CalendarDate }) {
  const { t } = useTranslation('history')
  if (today < frame.span.from || today > frame.span.to) return null
  const x = frame.end(today)
  const room = frame.right - x > 40
  return (
    <g className="chart-today">
      <line {...upright(frame, x)} />
      <text x={room ? x + 4 : x - 4} y={frame.top + 8} textAnchor={room ? 'start' : 'end'}>
        {t('trend.today')}
      </text>
    </g>
  )
}
