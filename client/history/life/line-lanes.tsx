import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import type { CardLife } from '../../../shared/history/series.ts'
import { Lamp } from '../../card/lamp.tsx'
import { localMoment } from '../../card/words/moment-words.ts'
import { ticksOf } from '../bar/axis.ts'
import { type Bar, stackBars } from './lanes.ts'
import type { LifeEvent } from './life-event.ts'
import { runsOf } from './runs.ts'
import { midOf, placed, type Scale, xOf } from './scale.ts'

interface LaneProps {
  readonly name: string
  readonly scale: Scale
}

export function AxisLane(props: { scale: Scale; today: CalendarDate; at: CalendarDate | null }) {
  const { t } = useTranslation(['history', 'card'])
  const { scale, today, at } = props
  return (
    <div className="life-axis num">
      {ticksOf(scale.span)
        .filter(({ day }) => xOf(scale, scale.span.to) - xOf(scale, day) > 28)
        .map(({ day, month }) => (
          <span key={day} className={month ? 'life-month' : ''} style={{ insetInlineStart: xOf(scale, day) }}>
            {month ? t(`card:month.${month}`) : Number(day.slice(8))}
          </span>
        ))}
      <i className="life-today" style={{ insetInlineStart: xOf(scale, today) + scale.dayWidth }}>
        <b>{t('trend.today')}</b>
      </i>
      {at && <i className="life-at" style={{ insetInlineStart: midOf(scale, at) }} />}
    </div>
  )
}

/** From the date that was planned to the one that is: where the arrow is long, much was put off. */
export function ReplanLane({
  name,
  scale,
  card,
  timeZone,
}: LaneProps & { card: CardView; timeZone: string }) {
  if (card.replans.length === 0) return null
  return (
    <div className="life-lane">
      <span className="life-name">{name}</span>
      {card.replans.map(({ id, from, to, at }) => {
        const [old, next] = [from?.date ?? localMoment(at, timeZone).date, to?.date]
        if (!next) return null
        const later = next >= old
        const [x, end] = [midOf(scale, later ? old : next), midOf(scale, later ? next : old)]
        return (
          <span
            key={id}
            className={later ? 'life-replan' : 'life-replan life-earlier'}
            style={{ insetInlineStart: x, width: Math.max(8, end - x) }}
          />
        )
      })}
    </div>
  )
}

/** What lasts, as long as it lasts; what is still open has no end. */
export function BarLane({ name, scale, bars }: LaneProps & { bars: readonly Bar[] }) {
  if (bars.length === 0) return null
  const stacked = stackBars(bars)
  const rows = 1 + Math.max(...stacked.map(({ row }) => row))
  return (
    <div className="life-lane" style={{ height: rows * 24 + 4 }}>
      <span className="life-name">{name}</span>
      {stacked.map(({ key, from, to, open, words, row }) => (
        <span
          key={key}
          className={open ? 'life-span life-open' : 'life-span'}
          title={words}
          style={{ ...placed(scale, from, to), top: 2 + row * 24 }}
        >
          {words}
        </span>
      ))}
    </div>
  )
}

interface EventLane extends LaneProps {
  readonly events: readonly LifeEvent[]
  readonly timeZone: string
}

/** Days something was handed in, over runs of days on which what was owed was not. */
export function ReturnLane(props: EventLane & { days: CardLife['days'] }) {
  const { name, scale, events, timeZone, days } = props
  const silent = runsOf(days, ({ unreported }) => (unreported ? 'silent' : null))
  return (
    <div className="life-lane">
      <span className="life-name">{name}</span>
      {silent.map(({ from, to }) => (
        <span key={from} className="life-silent" style={placed(scale, from, to)} />
      ))}
      {daysOf(events, timeZone, 'return').map(day => (
        <span key={day} className="life-return" style={{ insetInlineStart: midOf(scale, day) }} />
      ))}
    </div>
  )
}

/** Evidence, deletion, and every other change: that there was one, not what. */
export function MarkLane({ name, scale, events, timeZone }: EventLane) {
  return (
    <div className="life-lane">
      <span className="life-name">{name}</span>
      {(['edit', 'evidence', 'created', 'deleted'] as const).flatMap(kind =>
        daysOf(events, timeZone, kind).map(day => (
          <span
            key={`${kind} ${day}`}
            className={`life-mark life-${kind}`}
            style={{ insetInlineStart: midOf(scale, day) }}
          />
        )),
      )}
    </div>
  )
}

const daysOf = (events: readonly LifeEvent[], timeZone: string, kind: LifeEvent['kind']): CalendarDate[] => [
  ...new Set(events.filter(one => one.kind === kind).map(one => localMoment(one.at, timeZone).date)),
]

export function LampLane({ name, scale, days }: LaneProps & { days: CardLife['days'] }) {
  return (
    <div className="life-lane life-lamps">
      <span className="life-name">{name}</span>
      {runsOf(days, ({ lamp }) => lamp).map(({ from, to, value }) => (
        <span key={from} className={`life-lamp life-lamp-${value}`} style={placed(scale, from, to)}>
          <Lamp lamp={value} withWord size="s" />
        </span>
      ))}
    </div>
  )
}
