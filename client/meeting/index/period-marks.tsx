import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { dayOf, monthOf } from '../../../shared/calendar/day-number.ts'
import type { DueMeeting } from '../../../shared/meeting/due-meetings.ts'
import type { Rhythm } from '../../../shared/plan/plan.ts'
import { useYear } from '../../card/use-year.ts'
import { dateWords } from '../../card/words/date-words.ts'
import { useSession } from '../../live/hooks.ts'
import { VisuallyHidden } from '../../ui/index.ts'
import { meetingPath } from '../parts/paths.ts'

/** A mark a period, its shape and word saying 已开, 已筹备, 未开, 逾期未开; those with a meeting lead to it. */
export function PeriodMarks({ rhythm, periods }: { rhythm: Rhythm; periods: readonly DueMeeting[] }) {
  const { t } = useTranslation(['meeting', 'card'])
  const { campaign } = useSession()
  const year = useYear()
  return (
    <ol className="period-marks" aria-label={t('period.of', { series: rhythm.name })}>
      {periods.map(one => {
        const words = t('period.words', {
          from: dateWords(t, one.from, year),
          to: dateWords(t, one.to, year),
          state: t(`period.${one.state}`),
        })
        const face = (
          <>
            <span className="period-mark" data-state={one.state} />
            <small className="num">{`${monthOf(one.to)}/${dayOf(one.to)}`}</small>
          </>
        )
        return (
          <li key={one.to}>
            {one.meeting ? (
              <Link to={meetingPath(campaign, one.meeting)} title={words}>
                {face}
                <VisuallyHidden>{words}</VisuallyHidden>
              </Link>
            ) : (
              <span className="period-plain" role="img" title={words} aria-label={words}>
                {face}
              </span>
            )}
          </li>
        )
      })}
    </ol>
  )
}
