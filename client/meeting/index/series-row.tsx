import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type DueMeeting, dueMeetings } from '../../../shared/meeting/due-meetings.ts'
import type { Rhythm } from '../../../shared/plan/plan.ts'
import { useYear } from '../../card/use-year.ts'
import { dateWords } from '../../card/words/date-words.ts'
import { useBoard } from '../../live/hooks.ts'
import { Button, Tag } from '../../ui/index.ts'
import { scopeWords } from '../parts/scope-words.ts'
import { weekdayWords } from '../parts/when-words.ts'
import { type HeadDraft, headOfSeries } from '../plan/head-draft.ts'
import { PeriodMarks } from './period-marks.tsx'

/** One series: who calls it and how often, its periods, and the next one to prepare. */
export function SeriesRow(props: {
  rhythm: Rhythm
  mayArrange: boolean
  usual: { readonly place: string; readonly recorder: string }
  onPlan: (head: HeadDraft) => void
}) {
  const { t } = useTranslation(['meeting', 'card'])
  const { rhythm, mayArrange, usual, onPlan } = props
  const plan = useBoard(view => view.plan)
  const meetings = useBoard(view => view.meetings)
  const today = useBoard(view => view.today)
  const year = useYear()
  const periods = useMemo(
    () => dueMeetings(rhythm, plan.campaign, meetings, today),
    [rhythm, plan.campaign, meetings, today],
  )
  const missed = periods.filter(one => one.state === 'missed').length
  const next = periods.find(one => isToPlan(one))
  const area = rhythm.scope.areaId ? plan.areaById.get(rhythm.scope.areaId) : undefined
  return (
    <li className="series" data-hue={area?.hue}>
      <div className="series-what">
        <b>{rhythm.name}</b>
        <p>
          <span>{t(`every.${rhythm.every}`)}</span>
          {rhythm.convenor && <span>{rhythm.convenor}</span>}
          {(area || rhythm.scope.listId) && <Tag tone="outline">{scopeWords(t, rhythm.scope, plan)}</Tag>}
        </p>
      </div>
      <div className="series-periods">
        <PeriodMarks rhythm={rhythm} periods={periods} />
        {missed > 0 && <span className="series-missed num">{t('period.missedCount', { n: missed })}</span>}
      </div>
      <div className="series-next">
        {next && (
          <span className="num">
            {t('series.next', {
              date: dateWords(t, next.suggested, year),
              weekday: weekdayWords(t, next.suggested),
            })}
          </span>
        )}
        {next && mayArrange && (
          <Button
            size="s"
            aria-label={t('series.planOf', { series: rhythm.name })}
            onClick={() =>
              onPlan(headOfSeries(rhythm, { end: next.to, on: laterOf(next.suggested, today) }, usual))
            }
          >
            {t('series.plan')}
          </Button>
        )}
      </div>
    </li>
  )
}

/** The running period first, then the one after it; what was missed is over. */
const isToPlan = (one: DueMeeting) => one.state === 'due' || one.state === 'ahead'
const laterOf = <D extends string>(a: D, b: D): D => (a > b ? a : b)
