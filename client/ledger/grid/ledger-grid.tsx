import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardId } from '../../../shared/ids.ts'
import { useScrollAnchor } from '../../live/use-scroll-anchor.ts'
import { type Column, fixedWidth, fixedWidths } from '../columns/column.ts'
import { placeInLedger, topInLedger } from '../rows/ledger-place.ts'
import type { LedgerRow } from '../rows/ledger-rows.ts'
import type { LedgerShape } from '../use-ledger-shape.ts'
import { GridHead } from './grid-head.tsx'
import { type Cell, moveCell } from './grid-keys.ts'
import './ledger-grid.css'
import { CardRow, type RowHandlers } from './card-row.tsx'
import { SumRow } from './sum-row.tsx'

const rowPixels = 30
const headPixels = 60

export interface LedgerGridProps {
  rows: readonly LedgerRow[]
  columns: readonly Column[]
  shape: LedgerShape
  chosen: ReadonlySet<CardId>
  /** Null: this person may not change many cards at once. */
  onChoose: ((chosen: ReadonlySet<CardId>) => void) | null
  onOpen: (id: CardId) => void
}

/**
 * Only rows in view exist. The grid itself holds the focus and names the active cell (aria-activedescendant), so scrolling a
 * row away never loses the keyboard. Arrows move, Enter edits or opens, Space chooses, Escape leaves an edit.
 */
export function LedgerGrid(props: LedgerGridProps) {
  const { rows, columns, shape, chosen, onChoose, onOpen } = props
  const { t } = useTranslation('ledger')
  const scroller = useRef<HTMLDivElement>(null)
  const sheet = useRef<HTMLTableElement>(null)
  const [active, setActive] = useState<Cell>({ row: 0, column: 0 })
  const [editing, setEditing] = useState(false)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPixels,
    getItemKey: at => rows[at]?.key ?? at,
    overscan: 8,
    scrollPaddingStart: headPixels,
    scrollPaddingEnd: rowPixels,
  })
  useScrollAnchor(scroller, {
    read: box => placeInLedger(rows, box.scrollTop, rowPixels),
    topOf: (_, anchor) => topInLedger(rows, anchor, rowPixels),
  })
  const template = useMemo(() => templateOf(columns), [columns])
  const width = fixedWidth + columns.reduce((sum, column) => sum + column.width, 0)

  const goTo = (cell: Cell) => {
    setEditing(false)
    setActive(cell)
    virtual.scrollToIndex(cell.row)
    showColumn(scroller.current, columns, cell.column)
  }
  const enter = (cell: Cell) => {
    const row = rows[cell.row]
    if (row?.kind === 'group') shape.fold(row.key.slice('group:'.length))
    if (row?.kind !== 'card') return
    if (cell.column === 0 || !columns[cell.column - 1]?.writes) onOpen(row.card.id)
    else setEditing(true)
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.target !== sheet.current || event.nativeEvent.isComposing) return
    const size = { rows: rows.length, columns: columns.length + 1, pageRows: pageRows(scroller.current) }
    const to = moveCell(event.key, event.ctrlKey || event.metaKey, active, size)
    const row = rows[active.row]
    if (to) goTo(to)
    else if (event.key === 'Enter' || event.key === 'F2') enter(active)
    else if (event.key === ' ' && row?.kind === 'card') onChoose?.(toggled(chosen, row.card.id))
    else return
    event.preventDefault()
  }
  const leave = (step: 'stay' | 'down' | 'right') => {
    setEditing(false)
    sheet.current?.focus({ preventScroll: true })
    if (step === 'down') goTo({ ...active, row: Math.min(rows.length - 1, active.row + 1) })
    if (step === 'right') goTo({ ...active, column: Math.min(columns.length, active.column + 1) })
  }
  const steady = useSteady({
    choose: (id: CardId) => onChoose?.(toggled(chosen, id)),
    open: onOpen,
    press: (cell: Cell, twice: boolean) => {
      setEditing(false)
      setActive(cell)
      sheet.current?.focus({ preventScroll: true })
      if (twice) enter(cell)
    },
    leave,
  })
  return (
    <div ref={scroller} className="ledger-grid">
      <table
        ref={sheet}
        className="ledger-sheet"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are moved through and edited is a grid
        role="grid"
        aria-label={t('title')}
        aria-rowcount={rows.length + 2}
        aria-multiselectable={onChoose ? true : undefined}
        aria-activedescendant={`ledger-${active.row}-${active.column}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        style={{ width, '--ledger-columns': template } as CSSProperties}
      >
        <GridHead columns={columns} shape={shape} rows={rows} chosen={chosen} onChoose={onChoose} />
        <tbody className="ledger-body" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(item => {
            const row = rows[item.index]
            if (!row) return null
            const activeColumn = item.index === active.row ? active.column : null
            const at = { index: item.index, top: item.start, activeColumn }
            return row.kind === 'card' ? (
              <CardRow
                key={item.key}
                at={item.index}
                top={item.start}
                card={row.card}
                number={row.number}
                columns={columns}
                activeColumn={activeColumn}
                editing={editing && activeColumn !== null}
                chosen={chosen.has(row.card.id)}
                mayChoose={onChoose !== null}
                handlers={steady}
              />
            ) : (
              <SumRow key={item.key} {...at} row={row} columns={columns} onFold={shape.fold} />
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** The same functions for good, doing what the newest ones do: a row that sleeps must not wake for a new closure, nor act on an old one. */
function useSteady(newest: RowHandlers): RowHandlers {
  const latest = useRef(newest)
  latest.current = newest
  return useMemo(
    () => ({
      choose: id => latest.current.choose(id),
      open: id => latest.current.open(id),
      press: (cell, twice) => latest.current.press(cell, twice),
      leave: step => latest.current.leave(step),
    }),
    [],
  )
}

function templateOf(columns: readonly Column[]): string {
  const { choose, number, title } = fixedWidths
  return [choose, number, title, ...columns.map(column => column.width)].map(px => `${px}px`).join(' ')
}

const pageRows = (scroller: HTMLElement | null) =>
  Math.max(1, Math.floor(((scroller?.clientHeight ?? 0) - headPixels) / rowPixels) - 1)

/** Scrolls sideways until the column stands free of the fixed ones. */
function showColumn(scroller: HTMLElement | null, columns: readonly Column[], column: number) {
  if (!scroller || column === 0) return
  const left = fixedWidth + columns.slice(0, column - 1).reduce((sum, one) => sum + one.width, 0)
  const right = left + (columns[column - 1]?.width ?? 0)
  if (left - scroller.scrollLeft < fixedWidth) scroller.scrollLeft = left - fixedWidth
  else if (right > scroller.scrollLeft + scroller.clientWidth)
    scroller.scrollLeft = right - scroller.clientWidth
}

function toggled(chosen: ReadonlySet<CardId>, id: CardId): ReadonlySet<CardId> {
  const next = new Set(chosen)
  if (!next.delete(id)) next.add(id)
  return next
}
