import { useTranslation } from 'react-i18next'
import type { Span } from '../../../shared/calendar/span.ts'
import { burnUpOfMilestones, burnUpOfTarget, type KeptFigures } from '../../../shared/history/burn-up.ts'
import { useBoard } from '../../live/hooks.ts'
import { lampDays } from './lamp-days.ts'
import { LinesTable } from './lines-table.tsx'
import { boardLines, targetLines } from './trend-lines.ts'
import { useDayCursor } from './use-day-cursor.ts'
import type { TrendChoice } from './use-trend-address.ts'

interface Shown {
  readonly days: readonly KeptFigures[]
  readonly span: Span
  readonly chosen: TrendChoice
}

/** The same figures to be read one by one, by eye or by a screen reader. */
export function TrendTables({ days, span, chosen: { area, target } }: Shown) {
  const { t } = useTranslation(['history', 'card'])
  const view = useBoard(board => board)
  const { open } = useDayCursor()
  const burnUp = burnUpOfMilestones(days, span, area?.id)
  return (
    <div className="trend-tables">
      <LinesTable
        caption={t('trend.tableOf', { name: area?.name ?? t('trend.board') })}
        lines={boardLines(t, view.plan.campaign, lampDays(days, area?.id ?? null), burnUp)}
        onOpen={open}
      />
      {target && (
        <LinesTable
          caption={t('trend.tableOf', { name: target.target.indicator })}
          lines={targetLines(t, burnUpOfTarget(days, target.target, view.today))}
          onOpen={open}
        />
      )}
    </div>
  )
}
