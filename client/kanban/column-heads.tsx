import { useTranslation } from 'react-i18next'
import { LampShape } from '../card/lamp.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import './column-heads.css'
import type { Column } from '../card/group/column.ts'
import type { Tally } from '../card/group/group-cards.ts'
import { columnWords } from './group/column-words.ts'

export interface ColumnHeadsProps {
  columns: readonly Column[]
  tallies: readonly Tally[]
  columnWidth: number
}

/** KAN-1: the names of the columns and their counts, right also under a filter; they stay while the board scrolls. */
export function ColumnHeads({ columns, tallies, columnWidth }: ColumnHeadsProps) {
  return (
    <div className="kcolumn-heads">
      {columns.map((column, at) => (
        <ColumnHead key={column.key} column={column} tally={tallies[at]} width={columnWidth} />
      ))}
    </div>
  )
}

function ColumnHead({ column, tally, width }: { column: Column; tally: Tally | undefined; width: number }) {
  const { t } = useTranslation(['kanban', 'card'])
  const name = columnWords(t, column)
  const also = column.also.join(' ')
  const late = column.lamp ? 0 : (tally?.lamps.red ?? 0)
  return (
    <div className="kcolumn-head" style={{ width }} data-hue={column.hue ?? undefined}>
      {column.lamp && (
        <span className={`lamp lamp-${column.lamp}`}>
          <LampShape lamp={column.lamp} />
        </span>
      )}
      <span className="kcolumn-name" title={[name, ...column.also].join(' / ')}>
        <span>{name}</span>
        {also && <span className="kcolumn-also">{also}</span>}
      </span>
      <span className="kcolumn-count num">
        {tally && tally.shown !== tally.total ? `${tally.shown}/${tally.total}` : tally?.shown}
      </span>
      {late > 0 && (
        <span className="kcolumn-late num lamp-red" title={t('kanban:column.late', { count: late })}>
          <LampShape lamp="red" />
          <span aria-hidden="true">{late}</span>
          <VisuallyHidden>{t('kanban:column.late', { count: late })}</VisuallyHidden>
        </span>
      )}
    </div>
  )
}
