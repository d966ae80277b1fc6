import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { InspectionRules } from '../../../shared/inspection/rules.ts'
import { unitTable } from '../../../shared/inspection/unit-table.ts'
import { useBoard } from '../../live/hooks.ts'
import { useInspectionRules, useSlips } from '../../slip/slip-data.ts'
import { EmptyState } from '../../ui/index.ts'
import { HonourBoards } from './honour-boards.tsx'
import './units.css'
import { UnitsTable } from './units-table.tsx'

/** Nobody is honoured or shamed by rules that are not known. */
const noRules: Pick<InspectionRules, 'leagues' | 'boards'> = {
  leagues: [],
  boards: { redTop: 0, blackLast: 0, missedBelow: 0, beatenFrom: 100, leastDue: 0 },
}

/** SLIP-5: how the units stand, in the order of the plan unless somebody sorts them. */
export function UnitsTab() {
  const { t } = useTranslation('inspection')
  const board = useBoard(view => view)
  const slips = useSlips()
  const { data: rules } = useInspectionRules()
  const rows = useMemo(() => unitTable(board, slips, rules ?? noRules), [board, slips, rules])
  if (rows.length === 0) return <EmptyState icon="users" title={t('units.none')} hint={t('units.noneHint')} />
  return (
    <div className="inspect-scroll">
      <section className="inspect-sheet" aria-label={t('tab.units')}>
        {rules && <HonourBoards rows={rows} />}
        <UnitsTable rows={rows} />
        <footer className="inspect-rule">
          <p>{t('units.rule')}</p>
          {rules && <p className="num">{t('units.honour', rules.boards)}</p>}
        </footer>
      </section>
    </div>
  )
}
