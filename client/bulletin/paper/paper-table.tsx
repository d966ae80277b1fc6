import { useTranslation } from 'react-i18next'
import type { BulletinBlock } from '../../../shared/bulletin/bulletin.ts'
import { Button, IconButton } from '../../ui/index.ts'
import { withAt, withCell, without, withRow } from '../edit/blocks.ts'
import { Words } from '../edit/words.tsx'

type Table = Extract<BulletinBlock, { kind: 'table' }>

/** Long words stand left, figures and short words in the middle, as on paper. */
export function PaperTable({ table, onChange }: { table: Table; onChange: ((table: Table) => void) | null }) {
  const { t } = useTranslation('bulletin')
  const { caption, head, rows } = table
  const long = head.map((_, at) => rows.some(row => (row[at] ?? '').length > 8))
  return (
    <figure className="bp-table">
      <figcaption>
        <Words
          value={caption}
          label={t('edit.caption')}
          limit={80}
          onChange={onChange && (text => onChange({ ...table, caption: text }))}
        />
      </figcaption>
      <table>
        <thead>
          <tr>
            {head.map((text, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column has no name of its own
              <th key={at} scope="col">
                <Words
                  value={text}
                  label={t('edit.head', { col: at + 1 })}
                  limit={20}
                  onChange={onChange && (next => onChange({ ...table, head: withAt(head, at, next) }))}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own
            <tr key={line}>
              {head.map((_, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell has no name of its own
                <td key={at} data-long={long[at] || undefined}>
                  <Words
                    value={row[at] ?? ''}
                    label={t('edit.cell', { row: line + 1, col: at + 1 })}
                    limit={120}
                    onChange={onChange && (text => onChange(withCell(table, line, at, text)))}
                  />
                  {onChange && at === head.length - 1 && (
                    <IconButton
                      icon="close"
                      size="s"
                      className="bp-row-out"
                      label={t('edit.removeRow', { row: line + 1 })}
                      onClick={() => onChange({ ...table, rows: without(rows, line) })}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {onChange && (
        <Button size="s" kind="ghost" icon="plus" onClick={() => onChange(withRow(table))}>
          {t('edit.addRow')}
        </Button>
      )}
    </figure>
  )
}
