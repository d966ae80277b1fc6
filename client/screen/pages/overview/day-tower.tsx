import { useTranslation } from 'react-i18next'
import type { LampCounts } from '../../../../shared/board/view.ts'
import { type CampaignDay, dayOfCampaign, spanOfCampaign } from '../../../../shared/calendar/campaign-day.ts'
import { yearOf } from '../../../../shared/calendar/day-number.ts'
import { dateWords } from '../../../card/words/date-words.ts'
import { useBoard } from '../../../live/hooks.ts'
import { LampTotals } from '../parts/lamp-figures.tsx'
import { DayLineBar } from './day-line-bar.tsx'
import './day-tower.css'

/** The countdown, what of the time is gone, and how the whole board is lit. */
export function DayTower({ counts }: { counts: LampCounts }) {
  const { t } = useTranslation(['screen', 'card'])
  const plan = useBoard(view => view.plan)
  const today = useBoard(view => view.today)
  const span = spanOfCampaign(plan.campaign)
  const day = dayOfCampaign(span, today)
  const year = yearOf(today)
  return (
    <section className="tower" aria-label={t('screen:overview.countdown')}>
      <Hero day={day} />
      <div className="tower-line">
        <DayLineBar plan={plan} today={today} />
        <p className="tower-ends num">
          <span>{dateWords(t, span.from, year)}</span>
          <span>{t('screen:day.length', { total: day.total })}</span>
          <span>{dateWords(t, span.to, year)}</span>
        </p>
      </div>
      <LampTotals counts={counts} />
    </section>
  )
}

function Hero({ day }: { day: CampaignDay }) {
  const { t } = useTranslation('screen')
  if (day.phase !== 'during')
    return (
      <div className="tower-hero">
        <p className="tower-phase">{t(day.phase === 'before' ? 'day.toStart' : 'day.ended')}</p>
        <Days before={null} figure={day.phase === 'before' ? day.daysUntil : day.daysSince} />
      </div>
    )
  return (
    <div className="tower-hero">
      <Days before={t('day.nth')} figure={day.day} />
      <p className="tower-left num" data-testid="wall-left">
        {day.left === 0 ? (
          t('day.last')
        ) : (
          <>
            <span>{t('day.left')}</span>
            <b>{day.left}</b>
            <span>{t('day.day')}</span>
          </>
        )}
      </p>
    </div>
  )
}

function Days({ before, figure }: { before: string | null; figure: number }) {
  const { t } = useTranslation('screen')
  return (
    <p className="tower-day num" data-digits={String(figure).length} data-testid="wall-day">
      {before !== null && <span>{before}</span>}
      <b>{figure}</b>
      <span>{t('day.day')}</span>
    </p>
  )
}
