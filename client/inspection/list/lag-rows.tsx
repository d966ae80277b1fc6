import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useRef, useState } from 'react'
import type { CardId } from '../../../shared/ids.ts'
import type { LagRow } from '../../../shared/inspection/lag.ts'
import { usePrinting } from '../../ui/use-printing.ts'
import { LagItem } from './lag-item.tsx'

/** A row of two lines, px; rows measure themselves once they are drawn. */
const usualHeight = 60

export interface LagRowsProps {
  rows: readonly LagRow[]
  known: boolean
  chosen: ReadonlySet<CardId>
  mayChoose: boolean
  /** Steady, both of them. */
  onChoose: (card: CardId) => void
  onIssue: (card: CardId) => void
}

/** The rows near the window, and all of them on paper: a list of thousands filters as fast as one of thirty. */
export function LagRows({ rows, ...rest }: LagRowsProps) {
  const { unfolded, fold } = useUnfolded()
  const printing = usePrinting()
  const list = useRef<HTMLOListElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    // what is around it scrolls
    getScrollElement: () => list.current?.parentElement ?? null,
    estimateSize: () => usualHeight,
    getItemKey: at => rows[at]?.card.id ?? at,
    // enough that finding in the page and the tabulator meet a whole usual list
    overscan: 30,
  })
  const near = virtual.getVirtualItems()
  const shown = printing ? rows.map((_, index) => index) : near.map(({ index }) => index)
  const above = printing ? 0 : (near[0]?.start ?? 0)
  const below = printing ? 0 : virtual.getTotalSize() - (near.at(-1)?.end ?? 0)
  return (
    <ol ref={list} className="lag-list" style={{ paddingTop: above, paddingBottom: below }}>
      {shown.map(at => {
        const row = rows[at]
        return (
          row && (
            <LagItem
              key={row.card.id}
              ref={virtual.measureElement}
              at={at}
              of={rows.length}
              row={row}
              chosen={rest.chosen.has(row.card.id)}
              unfolded={unfolded.has(row.card.id)}
              onFold={fold}
              known={rest.known}
              mayChoose={rest.mayChoose}
              onChoose={rest.onChoose}
              onIssue={rest.onIssue}
            />
          )
        )
      })}
    </ol>
  )
}

/** Whose trail is open, also while its row is out of sight. */
function useUnfolded() {
  const [unfolded, setUnfolded] = useState<ReadonlySet<CardId>>(new Set())
  const fold = useCallback(
    (card: CardId) =>
      setUnfolded(before => {
        const next = new Set(before)
        if (!next.delete(card)) next.add(card)
        return next
      }),
    [],
  )
  return { unfolded, fold }
}
