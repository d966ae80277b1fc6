import type { ReactNode } from 'react'
import type { Marks } from '../../card/marks/marks-context.tsx'
import type { Column } from '../columns/column.ts'
import { isCellChanged } from '../columns/is-cell-changed.ts'
import { cellText, type Showing } from './cell-text.tsx'

/** HIST-1: a cell of a compared ledger; where it said something else, that stands struck out above what it says. */
export function comparedCell(column: Column, showing: Showing, marks: Marks | null): ReactNode {
  const now = cellText(column, showing)
  const before = marks?.changes.get(showing.card.id)?.before
  if (!marks || !before || !isCellChanged(column, before, showing.card)) return now
  return (
    <span className="ledger-compared">
      <del>
        {cellText(column, { ...showing, card: before, plan: marks.before }) || showing.t('history:empty')}
      </del>
      <ins>{now || showing.t('history:empty')}</ins>
    </span>
  )
}
