import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Lamp } from '../../card/lamp.tsx'
import { MoneyText } from '../../card/money-text.tsx'
import { Unclear } from '../../card/unclear.tsx'
import { Icon } from '../../ui/index.ts'
import type { Column } from '../columns/column.ts'
import type { LedgerRow } from '../rows/ledger-rows.ts'
import type { Sums } from '../rows/sums.ts'

type SumLine = Exclude<LedgerRow, { kind: 'card' }>

/** A group's subtotal or 合计; pressing a group's name folds it. */
export const SumRow = memo(function SumRow(props: {
  index: number
  top: number
  row: SumLine
  columns: readonly Column[]
  activeColumn: number | null
  onFold: (group: string) => void
}) {
  const { t } = useTranslation('ledger')
  const { row, columns, index, activeColumn } = props
  const total = row.kind === 'total'
  return (
    <tr
      className={total ? 'ledger-line ledger-sum ledger-total' : 'ledger-line ledger-sum'}
      aria-rowindex={index + 3}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      <td className="ledger-cell ledger-fixed ledger-fixed-choose" />
      <td className="ledger-cell ledger-fixed ledger-fixed-number" />
      <th
        scope="row"
        id={`ledger-${index}-0`}
        className="ledger-cell ledger-fixed ledger-fixed-title"
        data-active={activeColumn === 0 || undefined}
      >
        {row.kind === 'total' ? (
          <span>{t('total')}</span>
        ) : (
          <button
            type="button"
            tabIndex={-1}
            className="ledger-fold"
            aria-expanded={!row.folded}
            onClick={() => props.onFold(row.key.slice('group:'.length))}
          >
            <Icon name={row.folded ? 'chevron-right' : 'chevron-down'} size={14} />
            {row.name ?? <Unclear />}
          </button>
        )}
        <span className="ledger-count num">{t('cards', { n: row.sums.cards })}</span>
      </th>
      {columns.map((column, at) => (
        <td
          key={column.id}
          id={`ledger-${index}-${at + 1}`}
          className="ledger-cell"
          data-align={column.align}
          data-active={activeColumn === at + 1 || undefined}
        >
          <SumCell column={column} sums={row.sums} />
        </td>
      ))}
    </tr>
  )
})

export function SumCell({ column, sums }: { column: Column; sums: Sums }) {
  const { t } = useTranslation('ledger')
  switch (column.id) {
    case 'lamp':
      return <LampSums sums={sums} />
    case 'investTotal':
    case 'investPlanned':
    case 'investDone':
      return <MoneyText money={sums[column.id]} none="" />
    case 'problems':
      return sums.openProblems > 0 && <span className="num">{t('problems', { n: sums.openProblems })}</span>
    case 'lastReturn':
      return sums.unreported > 0 && <span className="num">{t('unreported', { n: sums.unreported })}</span>
    default:
      return null
  }
}

/** 滞后 and 预警 only: what a meeting asks of a subtotal. */
function LampSums({ sums }: { sums: Sums }) {
  return (
    <span className="ledger-lamps">
      {(['red', 'yellow'] as const).map(
        lamp =>
          sums.lamps[lamp] > 0 && (
            <span key={lamp} className="num">
              <Lamp lamp={lamp} size="s" /> {sums.lamps[lamp]}
            </span>
          ),
      )}
    </span>
  )
}
