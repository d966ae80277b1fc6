import { useTranslation } from 'react-i18next'
import { IconButton, VisuallyHidden } from '../../ui/index.ts'
import type { Listing, Row } from '../collections/listing.ts'
import { Clause } from './clause.tsx'
import './item-table.css'
import { useRowDrag } from './use-row-drag.ts'

interface Acts {
  readonly mayEdit: boolean
  readonly onOpen: (id: string) => void
  readonly onRemove: (id: string) => void
  /** To an index of the list without the moved row. */
  readonly onMove: (id: string, to: number) => void
}

/** A collection in document order, each row beside the clause it comes from. */
export function ItemTable(props: { listing: Listing; rows: readonly Row[] } & Acts) {
  const { t } = useTranslation('plan')
  const { listing, rows, mayEdit } = props
  const drag = useRowDrag(rows, props.onMove)
  return (
    <table className="plan-table">
      <thead>
        <tr>
          <th scope="col" className="plan-table-nth">
            {t('column.nth')}
          </th>
          <th scope="col" className="plan-table-name">
            {t('column.name')}
          </th>
          {listing.columns.map(([label, width]) => (
            <th key={label} scope="col" style={{ width }}>
              {t([`column.${label}`, `field.${label}`])}
            </th>
          ))}
          {listing.clauses && (
            <th scope="col" className="plan-table-clause">
              {t('clause')}
            </th>
          )}
          {mayEdit && (
            <th scope="col" className="plan-table-acts">
              <VisuallyHidden>{t('column.acts')}</VisuallyHidden>
            </th>
          )}
        </tr>
      </thead>
      <tbody ref={drag.body}>
        {rows.map((row, at) => (
          <tr key={row.id} {...(mayEdit ? drag.row(row.id, at) : {})}>
            <td className="plan-table-nth num">{at + 1}</td>
            <th scope="row">
              <button
                type="button"
                className="plan-table-open"
                style={{ paddingLeft: row.depth * 20 }}
                onClick={() => props.onOpen(row.id)}
              >
                {row.depth > 0 && <span className="plan-ofwhich">{t('ofWhich')}</span>}
                {row.mark ?? row.name}
              </button>
            </th>
            {listing.columns.map(([label], column) => (
              <td key={label}>{row.cells[column]}</td>
            ))}
            {listing.clauses && (
              <td>
                <Clause clause={row.clause} />
              </td>
            )}
            {mayEdit && (
              <td className="plan-table-acts">
                <RowActs
                  row={row}
                  at={at}
                  last={at === rows.length - 1}
                  acts={props}
                  grip={drag.grip(row.id)}
                />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function RowActs(props: {
  row: Row
  at: number
  last: boolean
  acts: Acts
  grip: React.ComponentProps<'span'>
}) {
  const { t } = useTranslation('plan')
  const { row, at, acts } = props
  const { name } = row
  return (
    <span className="plan-row-acts">
      <IconButton
        label={t('upOf', { name })}
        title={t('up')}
        icon="arrow-up"
        size="s"
        aria-disabled={at === 0}
        onClick={() => at > 0 && acts.onMove(row.id, at - 1)}
      />
      <IconButton
        label={t('downOf', { name })}
        title={t('down')}
        icon="arrow-down"
        size="s"
        aria-disabled={props.last}
        onClick={() => !props.last && acts.onMove(row.id, at + 1)}
      />
      <IconButton
        label={t('removeOf', { name })}
        title={t('remove')}
        icon="trash"
        size="s"
        onClick={() => acts.onRemove(row.id)}
      />
      <span {...props.grip} />
    </span>
  )
}
