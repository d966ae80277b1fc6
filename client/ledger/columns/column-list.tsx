import { useTranslation } from 'react-i18next'
import type { Column } from './column.ts'
import { columnGroups } from './column.ts'
import './column-list.css'
import { headingWords } from './heading-words.ts'

/** Which columns show, by the groups of the header. */
export function ColumnList(props: {
  columns: readonly Column[]
  isShown: (column: Column) => boolean
  onFlip: (id: string) => void
}) {
  const { t } = useTranslation('ledger')
  return (
    <div className="column-list">
      {columnGroups.map(group => (
        <fieldset key={group}>
          <legend>{t(`groups.${group}`)}</legend>
          {props.columns
            .filter(column => column.group === group)
            .map(column => (
              <label key={column.id}>
                <input
                  type="checkbox"
                  checked={props.isShown(column)}
                  onChange={() => props.onFlip(column.id)}
                />
                {headingWords(t, column)}
              </label>
            ))}
        </fieldset>
      ))}
    </div>
  )
}
