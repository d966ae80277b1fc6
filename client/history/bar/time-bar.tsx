import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import type { LookBack } from '../../live/history-context.tsx'
import { useLook, useLookBack } from '../../live/history-context.tsx'
import { keptDayFor } from '../../live/history-series.ts'
import { useBoard } from '../../live/hooks.ts'
import { IconButton, Select } from '../../ui/index.ts'
import { dayNumberWords, weekdayWords } from './day-words.ts'
import { PlayIcon } from './play-icon.tsx'
import { Scrubber } from './scrubber.tsx'
import { neighbours, stepOf } from './steps.ts'
import './time-bar.css'
import { useBarKeys } from './use-bar-keys.ts'
import { type Speed, speeds, usePlay } from './use-play.ts'

type Past = Extract<LookBack, { kind: 'past' }>

/** HIST-1: at the foot of every view of a past day: its place among the campaign's days, and the way through them. */
export function TimeBar() {
  const lookBack = useLookBack()
  return lookBack.kind === 'past' ? <Bar past={lookBack} /> : null
}

function Bar({ past }: { past: Past }) {
  const { t } = useTranslation(['history', 'card'])
  const { days, shown } = past
  const wish = aimOf(past)
  const look = useLook()
  const head = useBoard(view => view.plan.campaign)
  const play = usePlay({ days, wish, shown, look })
  const slider = useRef<HTMLDivElement>(null)
  usePrefetch(past)
  const goTo = (day: CalendarDate | 'today') => {
    play.stop()
    look(day === 'today' ? null : day)
  }
  const step = (event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'preventDefault'>) => {
    const to = stepOf(event.key, event.shiftKey, days, wish)
    if (!to) return
    event.preventDefault()
    goTo(to)
  }
  useBarKeys(step)
  const press = (key: 'ArrowLeft' | 'ArrowRight') => () => {
    const to = stepOf(key, false, days, wish)
    if (to) goTo(to)
  }
  return (
    <section className="time-bar" aria-label={t('bar.label')} aria-busy={shown !== wish}>
      <div className="time-bar-play">
        <IconButton
          icon="chevron-left"
          label={t('bar.before')}
          disabled={wish <= (days[0]?.day ?? wish)}
          onClick={press('ArrowLeft')}
        />
        <button
          type="button"
          className="time-bar-toggle"
          aria-label={t(play.playing ? 'bar.pause' : 'bar.play')}
          title={t(play.playing ? 'bar.pause' : 'bar.play')}
          onClick={play.toggle}
        >
          <PlayIcon playing={play.playing} />
        </button>
        <IconButton
          icon="chevron-right"
          label={t('bar.after')}
          disabled={wish >= (days.at(-1)?.day ?? wish)}
          onClick={press('ArrowRight')}
        />
        <Select
          label={t('bar.speed')}
          hideLabel
          size="s"
          value={String(play.speed)}
          options={speeds.map(n => ({ value: String(n), label: t('bar.perSecond', { n }) }))}
          onChange={value => play.setSpeed(Number(value) as Speed)}
        />
      </div>
      <p className="time-bar-day num" aria-hidden="true">
        <strong>{dayNumberWords(t, head, wish)}</strong>
        <span>
          {wish.replaceAll('-', '.')} {weekdayWords(t, wish)}
        </span>
      </p>
      <Scrubber ref={slider} days={days} wish={wish} onStep={step} onPoint={goTo} onToggle={play.toggle} />
    </section>
  )
}

/** The day that was wished for, or the kept one that stands in for it. */
const aimOf = ({ days, wish }: Past): CalendarDate => keptDayFor(days, wish)?.day ?? wish

/** The days around the one that is shown are asked for while nobody waits for them. */
function usePrefetch(past: Past): void {
  const { session, days, shown } = past
  const wish = aimOf(past)
  const before = useRef(shown)
  useEffect(() => {
    if (shown !== wish) return
    session.expect(neighbours(days, shown, shown < before.current ? -1 : 1))
    before.current = shown
  }, [session, days, shown, wish])
}
