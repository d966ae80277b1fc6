import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { spanOfCampaign } from '../../../shared/calendar/campaign-day.ts'
import type { KeptFigures } from '../../../shared/history/burn-up.ts'
import { Refused } from '../../app/api.ts'
import { useRefusalWords } from '../../app/use-refusal-words.ts'
import { useBoard } from '../../live/hooks.ts'
import { Button, EmptyState, Skeleton } from '../../ui/index.ts'
import './chart.css'
import './trend.css'
import { TrendCharts } from './trend-charts.tsx'
import { TrendTables } from './trend-tables.tsx'
import { TrendToolbar } from './trend-toolbar.tsx'
import { useKeptDays } from './use-kept-days.ts'
import { useTrendAddress } from './use-trend-address.ts'

/** HIST-2: 走势. How the lamps and the work went day by day, against time, and where the present pace leads. */
export function TrendTab() {
  const { days, error, retry } = useKeptDays()
  if (days) return <Trend days={days} />
  if (error) return <Failed error={error} retry={retry} />
  return (
    <div className="trend-scroll" aria-busy="true">
      <Skeleton height={260} />
      <Skeleton height={260} />
    </div>
  )
}

function Trend({ days }: { days: readonly KeptFigures[] }) {
  const head = useBoard(view => view.plan.campaign)
  const span = useMemo(() => spanOfCampaign(head), [head])
  const chosen = useTrendAddress()
  const shown = { days, span, chosen }
  return (
    <div className="trend">
      <TrendToolbar {...shown} />
      <div className="trend-scroll">
        {chosen.asTable ? <TrendTables {...shown} /> : <TrendCharts {...shown} />}
      </div>
    </div>
  )
}

function Failed({ error, retry }: { error: Error; retry: () => void }) {
  const { t } = useTranslation('history')
  const words = useRefusalWords()
  return (
    <EmptyState
      icon="alert"
      title={t('trend.failed')}
      hint={error instanceof Refused ? words(error.refusal) : error.message}
      action={
        <Button icon="refresh" onClick={retry}>
          {t('band.retry')}
        </Button>
      }
    />
  )
}
