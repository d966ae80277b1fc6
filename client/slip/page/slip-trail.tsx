import { useTranslation } from 'react-i18next'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import { CalendarDate as DateShape } from '../../../shared/calendar/date.ts'
import type { SlipTrail as Row, Slip } from '../../../shared/slip/slip.ts'
import { useYear } from '../../card/use-year.ts'
import { dateWords } from '../../card/words/date-words.ts'
import { momentWords } from '../../card/words/moment-words.ts'
import { whoWords } from '../../card/words/who-words.ts'
import { useBoard } from '../../live/hooks.ts'
import { EvidenceList } from '../evidence/evidence-list.tsx'

/** 办理过程: everything that was done to it, oldest first: who, in what role, when, in what words, with what evidence. */
export function SlipTrail({ slip }: { slip: Slip }) {
  const { t } = useTranslation(['slip', 'app', 'card'])
  const plan = useBoard(view => view.plan)
  const year = useYear()
  return (
    <ol className="slip-trail">
      {slip.trail.map(row => (
        <li key={row.seq} data-to={row.from === row.to ? undefined : row.to}>
          <p className="slip-trail-head">
            <b>{t(`act.${row.act}`)}</b>
            <DetailWords row={row} />
            <span className="num">
              {whoWords(t, row.by, plan)}（{t(`app:role.${row.role}`)}）
              {momentWords(t, row.at, plan.campaign.timeZone, year)}
            </span>
          </p>
          {row.words && <p className="slip-trail-words">{row.words}</p>}
          <EvidenceList slip={slip} ids={row.evidenceIds} />
        </li>
      ))}
    </ol>
  )
}

/** What an act carried besides its words. */
function DetailWords({ row }: { row: Row }) {
  const { t } = useTranslation(['slip', 'card'])
  const year = useYear()
  const { until, approved, upheld } = row.detail
  const day = DateShape.safeParse(until)
  if (day.success)
    return <em className="num">{t('trail.until', { date: dateWords(t, day.data as CalendarDate, year) })}</em>
  if (typeof approved === 'boolean') return <em>{t(`extension.${approved ? 'yes' : 'no'}`)}</em>
  if (typeof upheld === 'boolean') return <em>{t(`case.${upheld ? 'yes' : 'no'}`)}</em>
  return null
}
