import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import { dateWords } from '../../card/words/date-words.ts'
import { useBoard } from '../../live/hooks.ts'
import { type Column, columnGroups } from '../columns/column.ts'
import { headingWords } from '../columns/heading-words.ts'
import { cellText } from '../grid/cell-text.tsx'
import { SumCell } from '../grid/sum-row.tsx'
import { type Grouping, ledgerRows } from '../rows/ledger-rows.ts'
import './print-ledger.css'

/** The ledger as a sheet: big title, the day it is of, two header rows on every page, all rows, 合计. */
export function PrintLedger(props: {
  cards: readonly CardView[]
  grouping: Grouping
  columns: readonly Column[]
}) {
  const { t } = useTranslation(['ledger', 'card'])
  const plan = useBoard(view => view.plan)
  const today = useBoard(view => view.today)
  const { columns } = props
  const rows = ledgerRows(props.cards, props.grouping, plan, new Set())
  return (
    <div className="print-ledger">
      <h1>{t('printTitle', { campaign: plan.campaign.name })}</h1>
      <p className="num">{t('printDay', { date: dateWords(t, today) })}</p>
      <table>
        <PrintHead columns={columns} />
        <tbody>
          {rows.map(row =>
            row.kind === 'card' ? (
              <tr key={row.key}>
                <td className="num">{row.number}</td>
                <td>{row.card.title}</td>
                {columns.map(column => (
                  <td key={column.id} data-align={column.align}>
                    {cellText(column, { card: row.card, plan, t })}
                  </td>
                ))}
              </tr>
            ) : (
              <tr key={row.key} className="print-sum">
                <td />
                <td>
                  {row.kind === 'total' ? t('total') : (row.name ?? t('card:unclear'))}{' '}
                  {t('cards', { n: row.sums.cards })}
                </td>
                {columns.map(column => (
                  <td key={column.id} data-align={column.align}>
                    <SumCell column={column} sums={row.sums} />
                  </td>
                ))}
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  )
}

function PrintHead({ columns }: { columns: readonly Column[] }) {
  const { t } = useTranslation('ledger')
  return (
    <thead>
      <tr>
        <th rowSpan={2}>{t('column.number')}</th>
        <th rowSpan={2}>{t('column.title')}</th>
        {columnGroups.map(group => {
          const span = columns.filter(column => column.group === group).length
          return (
            span > 0 && (
              <th key={group} colSpan={span}>
                {t(`groups.${group}`)}
              </th>
            )
          )
        })}
      </tr>
      <tr>
        {columns.map(column => (
          <th key={column.id}>{headingWords(t, column)}</th>
        ))}
      </tr>
    </thead>
  )
}
