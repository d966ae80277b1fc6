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
          <span>{t('screen:day.total', { total: day.total })}</span>
          <span>{dateWords(t, span.to, year)}</span>
        </p>
      </div>
      <LampTotals counts={counts} />
    </section>
  )
}

function Hero({ day }: { day: CampaignDay }) {
  const { t } = useTranslation('screen')
  const [before, figure, after] =
    day.phase === 'during'
      ? [t('day.nth'), day.day, t('day.day')]
      : day.phase === 'before'
        ? [t('day.toStart'), day.daysUntil, t('day.day')]
        : [t('day.ended'), day.daysSince, t('day.day')]
  return (
    <div className="tower-hero">
      <p className="tower-day num" data-digits={String(figure).length} data-testid="wall-day">
        <span>{before}</span>
        <b>{figure}</b>
        <span>{after}</span>
      </p>
      {day.phase === 'during' && (
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
      )}
    </div>
  )
}
