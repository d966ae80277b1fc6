import { type KeyboardEvent, type PointerEvent, type Ref, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { spanOfCampaign } from '../../../shared/calendar/campaign-day.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import type { DayFigures } from '../../../shared/history/series.ts'
import { OnLiveBoard } from '../../live/history-context.tsx'
import { keptDayFor } from '../../live/history-series.ts'
import { useBoard } from '../../live/hooks.ts'
import { axisOf, dayAt, placeOf, ticksOf } from './axis.ts'
import { dayNumberWords, dayWords } from './day-words.ts'
import { LampGround } from './lamp-ground.tsx'
import { MeetingDays } from './meeting-days.tsx'

interface ScrubberProps {
  readonly ref: Ref<HTMLDivElement>
  readonly days: readonly DayFigures[]
  readonly wish: CalendarDate
  readonly onStep: (event: KeyboardEvent) => void
  readonly onPoint: (day: CalendarDate) => void
  readonly onToggle: () => void
}

/** One place a day of the campaign; lamps of each kept day as a quiet ground. A slider to keyboards and screen readers. */
export function Scrubber({ ref, days, wish, onStep, onPoint, onToggle }: ScrubberProps) {
  const { t } = useTranslation(['history', 'card'])
  const head = useBoard(view => view.plan.campaign)
  const axis = useMemo(
    () => axisOf(spanOfCampaign(head), days, days.at(-1)?.day ?? head.to.date),
    [head, days],
  )
  const at = days.findIndex(one => one.day === wish)
  const lamps = days[at]?.metrics.lamps
  const point = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const kept = keptDayFor(days, dayAt(axis, (event.clientX - box.left) / box.width))
    if (kept && kept.day !== wish) onPoint(kept.day)
  }
  return (
    <div
      ref={ref}
      className="scrubber"
      role="slider"
      tabIndex={0}
      aria-label={t('bar.slider')}
      aria-valuemin={1}
      aria-valuemax={days.length}
      aria-valuenow={at + 1}
      aria-valuetext={t('bar.value', {
        number: dayNumberWords(t, head, wish),
        day: dayWords(t, wish),
        red: lamps?.red ?? 0,
        yellow: lamps?.yellow ?? 0,
      })}
      onKeyDown={event => {
        if (event.key !== ' ') return onStep(event)
        event.preventDefault()
        onToggle()
      }}
      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId)
        point(event)
      }}
      onPointerMove={event => event.currentTarget.hasPointerCapture(event.pointerId) && point(event)}
    >
      <LampGround axis={axis} days={days} />
      <Ticks axis={axis} />
      <OnLiveBoard>
        <MeetingDays axis={axis} />
      </OnLiveBoard>
      <span className="scrubber-at" style={{ insetInlineStart: `${placeOf(axis, wish) * 100}%` }} />
    </div>
  )
}

function Ticks({ axis }: { axis: ReturnType<typeof axisOf> }) {
  const { t } = useTranslation('card')
  const ticks = useMemo(() => ticksOf(axis), [axis])
  return (
    <div className="scrubber-ticks num" aria-hidden="true">
      {ticks.map(({ day, month }) => (
        <span
          key={day}
          className={month ? 'scrubber-month' : undefined}
          style={{ insetInlineStart: `${(placeOf(axis, day) - placeOf(axis, axis.from)) * 100}%` }}
        >
          {month ? t(`month.${month}`) : Number(day.slice(8))}
        </span>
      ))}
    </div>
  )
}
