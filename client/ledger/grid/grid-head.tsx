import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardId } from '../../../shared/ids.ts'
import { Icon } from '../../ui/index.ts'
import { type Column, type ColumnGroup, columnGroups } from '../columns/column.ts'
import { headingWords } from '../columns/heading-words.ts'
import type { LedgerRow } from '../rows/ledger-rows.ts'
import type { LedgerShape } from '../use-ledger-shape.ts'
import { ChooseAll } from './choose-all.tsx'

/** Two rows, as the ledger is printed: what the columns are about, and the columns; pressing one sorts by it. It sleeps while rows scroll. */
export const GridHead = memo(function GridHead(props: {
  columns: readonly Column[]
  shape: LedgerShape
  rows: readonly LedgerRow[]
  chosen: ReadonlySet<CardId>
  onChoose: ((chosen: ReadonlySet<CardId>) => void) | null
}) {
  const { t } = useTranslation('ledger')
  const { columns, shape } = props
  return (
    <thead className="ledger-head">
      <tr className="ledger-line" aria-rowindex={1}>
        <td className="ledger-heading ledger-fixed ledger-fixed-choose" />
        <td className="ledger-heading ledger-fixed ledger-fixed-number" />
        <td className="ledger-heading ledger-fixed ledger-fixed-title" />
        {spansOf(columns).map(({ group, span }) => (
          <th
            key={group}
            scope="colgroup"
            className="ledger-heading ledger-heading-group"
            colSpan={span}
            style={{ gridColumn: `span ${span}` }}
          >
            {t(`groups.${group}`)}
          </th>
        ))}
      </tr>
      <tr className="ledger-line" aria-rowindex={2}>
        <td className="ledger-heading ledger-fixed ledger-fixed-choose">
          {props.onChoose && <ChooseAll rows={props.rows} chosen={props.chosen} onChoose={props.onChoose} />}
        </td>
        <th scope="col" className="ledger-heading ledger-fixed ledger-fixed-number">
          {t('column.number')}
        </th>
        <th scope="col" className="ledger-heading ledger-fixed ledger-fixed-title">
          {t('column.title')}
        </th>
        {columns.map(column => (
          <Heading key={column.id} column={column} shape={shape} words={headingWords(t, column)} />
        ))}
      </tr>
    </thead>
  )
})

function Heading(props: { column: Column; shape: LedgerShape; words: string }) {
  const { t } = useTranslation('ledger')
  const { column, shape } = props
  const sorted =
    shape.sort?.column === column.id ? (shape.sort.descending ? 'descending' : 'ascending') : 'none'
  return (
    <th scope="col" className="ledger-heading" aria-sort={sorted} data-align={column.align}>
      <button
        type="button"
        tabIndex={-1}
        title={t('sortBy', { column: props.words })}
        onClick={() => shape.pressHeading(column.id)}
      >
        {props.words}
        {sorted !== 'none' && <Icon name={sorted === 'descending' ? 'arrow-down' : 'arrow-up'} size={12} />}
      </button>
    </th>
  )
}

/** The stretches of neighbouring columns that belong together. */
function spansOf(columns: readonly Column[]): { group: ColumnGroup; span: number }[] {
  return columnGroups.flatMap(group => {
    const span = columns.filter(column => column.group === group).length
    return span === 0 ? [] : [{ group, span }]
  })
}
