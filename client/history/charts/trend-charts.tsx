import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Span } from '../../../shared/calendar/span.ts'
import type { KeptFigures } from '../../../shared/history/burn-up.ts'
import { useBoard } from '../../live/hooks.ts'
import { MilestoneFigure } from './area-figures.tsx'
import { LampChart } from './lamp-chart.tsx'
import { lampDays } from './lamp-days.ts'
import { LineKey } from './line-key.tsx'
import { TargetFigure } from './target-figure.tsx'
import { useDayCursor } from './use-day-cursor.ts'
import type { TrendChoice } from './use-trend-address.ts'

interface Shown {
  readonly days: readonly KeptFigures[]
  readonly span: Span
  readonly chosen: TrendChoice
}

export function TrendCharts({ days, span, chosen }: Shown) {
  const { t } = useTranslation('history')
  const today = useBoard(view => view.today)
  const areas = useBoard(view => view.plan.areas)
  const cursor = useDayCursor()
  const { area } = chosen
  const lamps = useMemo(() => lampDays(days, area?.id ?? null), [days, area])
  const common = { days, span, today, cursor }
  return (
    <>
      {days.length < 2 && <p className="trend-first">{t('trend.firstDay')}</p>}
      <LampChart days={lamps} span={span} today={today} cursor={cursor} />
      <section className="trend-part" aria-labelledby="trend-burn-up">
        <header className="trend-part-head">
          <h2 id="trend-burn-up">{t('trend.burnUp')}</h2>
          <LineKey />
        </header>
        <MilestoneFigure area={area} {...common} />
        {!area && (
          <div className="trend-areas">
            {areas.map(one => (
              <MilestoneFigure key={one.id} area={one} small {...common} />
            ))}
          </div>
        )}
      </section>
      <section className="trend-part" aria-labelledby="trend-targets">
        <header className="trend-part-head">
          <h2 id="trend-targets">{t('trend.targets')}</h2>
        </header>
        <TargetFigure
          days={days}
          chosen={chosen.target}
          onChoose={id => chosen.set('target', id)}
          cursor={cursor}
        />
      </section>
    </>
  )
}
