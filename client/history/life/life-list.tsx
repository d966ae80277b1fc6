import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import { localMoment } from '../../card/words/moment-words.ts'
import { dayNumberWords, dayWords } from '../bar/day-words.ts'
import { useHead } from '../charts/use-head.ts'
import { type LifeEvent, type LifeKind, lifeKinds } from './life-event.ts'
import { lifeDayId, type PointedDay } from './use-life-day.ts'

/** Everything on the line in words: when, what, by whom. */
export function LifeList({ events, pointed }: { events: readonly LifeEvent[]; pointed: PointedDay }) {
  const { t } = useTranslation(['history', 'card'])
  const head = useHead()
  const [only, setOnly] = useState<LifeKind | null>(null)
  const days = useMemo(
    () =>
      Map.groupBy(
        events.filter(one => only === null || one.kind === only),
        one => localMoment(one.at, head.timeZone).date,
      ),
    [events, only, head.timeZone],
  )
  return (
    <section className="life-list" aria-labelledby="life-list-title">
      <h2 id="life-list-title">{t('life.list')}</h2>
      <fieldset className="life-kinds" aria-label={t('life.kinds')}>
        {lifeKinds.map(kind => {
          const n = events.filter(one => one.kind === kind).length
          return (
            n > 0 && (
              <button
                key={kind}
                type="button"
                aria-pressed={only === kind}
                onClick={() => setOnly(only === kind ? null : kind)}
              >
                {t(`life.kind.${kind}`)} <b className="num">{n}</b>
              </button>
            )
          )
        })}
      </fieldset>
      {[...days].map(([day, own]) => (
        <div
          key={day}
          id={lifeDayId(day)}
          data-life-day={day}
          className={pointed.at === day ? 'life-day life-day-at' : 'life-day'}
          onPointerEnter={() => pointed.point(day)}
          onPointerLeave={() => pointed.point(null)}
        >
          <h3>
            {dayWords(t, day as CalendarDate)} <small>{dayNumberWords(t, head, day)}</small>
          </h3>
          <ol>
            {own.map(event => (
              <Line key={event.key} event={event} timeZone={head.timeZone} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  )
}

function Line({ event, timeZone }: { event: LifeEvent; timeZone: string }) {
  const { t } = useTranslation('history')
  const { kind, at, title, before, after, who } = event
  return (
    <li className={`life-entry life-entry-${kind}`}>
      <time className="num">{who ? localMoment(at, timeZone).time : ''}</time>
      <b>{title}</b>
      <span className="life-what">
        {before && <del>{before}</del>}
        {after}
      </span>
      <span className="life-who">{who || t('life.byDay')}</span>
    </li>
  )
}
