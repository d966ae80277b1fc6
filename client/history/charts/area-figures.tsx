import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import type { Span } from '../../../shared/calendar/span.ts'
import { burnUpOfMilestones, type KeptFigures } from '../../../shared/history/burn-up.ts'
import { forecast } from '../../../shared/history/forecast.ts'
import type { Area } from '../../../shared/plan/plan.ts'
import { AreaMark } from '../../card/area-mark.tsx'
import { BurnUpFigure } from './burn-up-figure.tsx'
import type { DayCursor } from './use-day-cursor.ts'

interface MilestoneFigureProps {
  readonly area: Area | null
  /** One of many beside each other. */
  readonly small?: boolean
  readonly days: readonly KeptFigures[]
  readonly span: Span
  readonly today: CalendarDate
  readonly cursor: DayCursor
}

/** The milestones of one area; of the whole board where none is given. */
export function MilestoneFigure({ area, small = false, days, span, today, cursor }: MilestoneFigureProps) {
  const { t } = useTranslation('history')
  const burnUp = useMemo(() => burnUpOfMilestones(days, span, area?.id), [days, span, area])
  const ahead = useMemo(() => forecast(burnUp), [burnUp])
  const name = area?.name ?? t('trend.board')
  return (
    <BurnUpFigure
      id={`trend-${area?.id ?? 'board'}`}
      title={area ? <AreaMark area={area} /> : name}
      label={t('trend.burnUpOf', { name })}
      unit={t('trend.milestones')}
      burnUp={burnUp}
      forecast={ahead}
      hue={area?.hue}
      height={small ? 132 : 230}
      today={today}
      cursor={cursor}
    />
  )
}
