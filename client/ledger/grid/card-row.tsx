import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import type { CardId } from '../../../shared/ids.ts'
import { markOf, markWords } from '../../card/marks/mark-of.ts'
import { useMarks } from '../../card/marks/marks-context.tsx'
import { mayEdit } from '../../card/rights/rights.ts'
import { useBoard, useRecent, useSession } from '../../live/hooks.ts'
import type { Column } from '../columns/column.ts'
import { CellEditor } from './cell-editor.tsx'
import { comparedCell } from './compared-cell.tsx'
import type { Cell } from './grid-keys.ts'

export interface RowHandlers {
  choose: (id: CardId) => void
  open: (id: CardId) => void
  press: (cell: Cell, twice: boolean) => void
  leave: (step: 'stay' | 'down' | 'right') => void
}

export interface CardRowProps {
  at: number
  top: number
  card: CardView
  number: number
  columns: readonly Column[]
  activeColumn: number | null
  editing: boolean
  chosen: boolean
  mayChoose: boolean
  /** Steady: the same object for good. */
  handlers: RowHandlers
}

/** A card's line; it repaints when the card does, or when the active cell comes or goes. */
export const CardRow = memo(CardLine)

function CardLine(props: CardRowProps) {
  const { t } = useTranslation(['ledger', 'card'])
  const { at, card, columns, activeColumn, mayChoose, handlers } = props
  const { member } = useSession()
  const plan = useBoard(view => view.plan)
  const recent = useRecent(card.id)
  const marks = useMarks()
  const change = marks?.changes.get(card.id)
  return (
    <tr
      className="ledger-line ledger-card"
      aria-rowindex={at + 3}
      aria-selected={mayChoose ? props.chosen : undefined}
      data-recent={recent ? true : undefined}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      <td className="ledger-cell ledger-fixed ledger-fixed-choose">
        {mayChoose && (
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={t('choose', { title: card.title })}
            checked={props.chosen}
            onChange={() => handlers.choose(card.id)}
          />
        )}
      </td>
      <td className="ledger-cell ledger-fixed ledger-fixed-number num">{props.number}</td>
      <th
        scope="row"
        id={`ledger-${at}-0`}
        className="ledger-cell ledger-fixed ledger-fixed-title"
        data-active={activeColumn === 0 || undefined}
        onClick={() => handlers.press({ row: at, column: 0 }, false)}
      >
        <button
          type="button"
          tabIndex={-1}
          className="ledger-title"
          title={card.title}
          onClick={() => handlers.open(card.id)}
        >
          {card.title || t('card:untitled')}
        </button>
        {change && markOf(change) !== 'changed' && (
          <span className="ledger-change num">{markWords(t, change)}</span>
        )}
      </th>
      {columns.map((column, index) => {
        const active = activeColumn === index + 1
        const writes = column.writes !== undefined && mayEdit(member, column.writes, card)
        const editing = active && props.editing && writes
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys for its cells
          <td
            key={column.id}
            id={`ledger-${at}-${index + 1}`}
            className="ledger-cell"
            data-align={column.align}
            data-active={active || undefined}
            data-writes={writes || undefined}
            data-editing={editing || undefined}
            onClick={() => editing || handlers.press({ row: at, column: index + 1 }, false)}
            onDoubleClick={() => editing || handlers.press({ row: at, column: index + 1 }, true)}
          >
            {editing ? (
              <CellEditor card={card} column={column} onLeave={handlers.leave} />
            ) : (
              comparedCell(column, { card, plan, t }, marks)
            )}
          </td>
        )
      })}
    </tr>
  )
}
