import { useTranslation } from 'react-i18next'
import type { BoardView } from '../../../../shared/board/view.ts'
import type { Control } from '../../../../shared/meeting/control.ts'
import type { AgendaItemView } from '../../../../shared/meeting/view.ts'
import { withoutSample } from '../../../card/sample/without-sample.ts'
import { cardOf } from '../../../live/hooks.ts'
import { useTimerMs } from '../../../live/live-channel-hooks.ts'
import { type AgendaNow, timeLeft, timerText } from '../data/agenda-now.ts'
import { Phrase } from '../parts/phrase.tsx'
import { Subject } from './subject.tsx'

/** The item everybody is at, who reports it, its time, and what it is about. */
export function CurrentItem({ view, now, control }: { view: BoardView; now: AgendaNow; control: Control }) {
  const { t } = useTranslation('screen')
  const { current } = now
  if (!current)
    return (
      <section className="item is-waiting">
        <p className="item-title">{t('meeting.beforeFirst')}</p>
      </section>
    )
  const unit = current.unitId ? view.plan.unitById.get(current.unitId) : undefined
  return (
    <section className="item">
      <div className="item-head">
        <div className="item-what">
          <h2>{t(`meeting.section.${current.section}`)}</h2>
          <p className="item-title wall-two-lines">
            <Phrase text={titleOf(view, current)} />
          </p>
          {unit && (
            <p className="item-unit">
              <span className="wall-soft">{t('meeting.reporter')}</span>
              <b>{unit.shortName}</b>
            </p>
          )}
        </div>
        <Timer minutes={current.minutes} control={control} />
      </div>
      <Subject view={view} now={now} item={current} />
    </section>
  )
}

/** A decision or a problem speaks for itself; the agenda's line of it repeats what stands below. */
function titleOf(view: BoardView, { subject, title }: AgendaItemView): string {
  return withoutSample(subjectText(view, subject) ?? title)
}

function subjectText(view: BoardView, subject: AgendaItemView['subject']): string | undefined {
  if (subject.kind === 'decision') return view.decisions.find(one => one.id === subject.decision)?.what
  if (subject.kind !== 'problem') return undefined
  return cardOf(view, subject.card)?.problems.find(one => one.id === subject.problemId)?.text
}

/** Over time is said by word and figure; lamp colours are for lamps. */
function Timer({ minutes, control }: { minutes: number; control: Control }) {
  const { t } = useTranslation('screen')
  const spent = useTimerMs(control)
  const over = timeLeft(minutes, spent)?.overMs ?? 0
  const paused = control.timer.runningSince === null
  return (
    <div className="item-timer num" data-over={over > 0 || undefined} role="timer">
      <p className="item-timer-word">
        {t(over > 0 ? 'meeting.over' : paused ? 'meeting.paused' : 'meeting.spent')}
      </p>
      <p className="item-timer-figure">{timerText(over > 0 ? over : spent)}</p>
      <p className="wall-soft">
        {minutes > 0 ? t('meeting.minutes', { n: minutes }) : t('meeting.noMinutes')}
      </p>
    </div>
  )
}
