import { useCallback, useMemo, useState } from 'react'
import { useAddress } from '../ui/use-address.ts'
import type { Column } from './columns/column.ts'
import { type Grouping, groupings } from './rows/ledger-rows.ts'
import { nextSort, type Sort } from './rows/sort-cards.ts'

const storedColumns = 'guatu.ledger.columns'

/**
 * How this person has arranged the ledger. Grouping and sorting are in the address, so that they survive a reload and can be
 * sent on; which columns show is a habit and stays on this machine.
 */
export function useLedgerShape() {
  const [params, change] = useAddress()
  const [flipped, setFlipped] = useState(readFlipped)
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const put = useCallback(
    (name: string, value: string | null) =>
      change(now => {
        if (value) now.set(name, value)
        else now.delete(name)
        return now
      }),
    [change],
  )
  const sortText = params.get('sort')
  const sort = useMemo(() => sortFrom(sortText), [sortText])
  const isShown = useCallback((column: Column) => column.shownAtFirst !== flipped.has(column.id), [flipped])
  return {
    grouping: groupings.find(one => one === params.get('by')) ?? ('area' satisfies Grouping as Grouping),
    setGrouping: (grouping: Grouping) => put('by', grouping === 'area' ? null : grouping),
    sort,
    pressHeading: (column: string) => put('sort', sortWords(nextSort(sort, column))),
    isShown,
    flipColumn: (id: string) => {
      const next = toggled(flipped, id)
      setFlipped(next)
      localStorage.setItem(storedColumns, JSON.stringify([...next]))
    },
    folded,
    fold: (group: string) => setFolded(toggled(folded, group)),
  }
}
export type LedgerShape = ReturnType<typeof useLedgerShape>

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(id)) next.add(id)
  return next
}

/** Columns shown or hidden against what a fresh ledger shows; anything unreadable is no habit at all. */
function readFlipped(): ReadonlySet<string> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storedColumns) ?? '[]')
    return new Set(Array.isArray(stored) ? stored.filter(id => typeof id === 'string') : [])
  } catch {
    return new Set()
  }
}

function sortFrom(text: string | null): Sort | null {
  if (!text) return null
  return text.startsWith('-')
    ? { column: text.slice(1), descending: true }
    : { column: text, descending: false }
}

const sortWords = (sort: Sort | null) => (sort ? `${sort.descending ? '-' : ''}${sort.column}` : null)
