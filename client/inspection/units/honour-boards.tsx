import { useTranslation } from 'react-i18next'
import type { HonourBoard } from '../../../shared/inspection/honour-boards.ts'
import type { UnitRow } from '../../../shared/inspection/unit-table.ts'

/** 红榜 is good and 黑榜 is bad: the words are printed, for a red lamp is bad. */
export function HonourBoards({ rows }: { rows: readonly UnitRow[] }) {
  const { t } = useTranslation(['inspection', 'card'])
  const named = (board: HonourBoard) => {
    const units = rows.filter(row => row.board === board).map(row => row.unit.shortName)
    return units.length === 0 ? t('units.nobody') : units.join(t('card:money.and'))
  }
  return (
    <ul className="unit-boards">
      <li data-board="red">{t('units.redFirst', { units: named('red') })}</li>
      <li data-board="black">{t('units.blackLast', { units: named('black') })}</li>
    </ul>
  )
}
