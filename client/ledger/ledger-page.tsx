import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardId } from '../../shared/ids.ts'
import { FilterBar } from '../app/filter/filter-bar.tsx'
import { useFilter } from '../app/filter/use-filter.ts'
import { useOpenCard } from '../card/use-open-card.ts'
import { useBoard, useSession } from '../live/hooks.ts'
import { Button, EmptyState, VisuallyHidden } from '../ui/index.ts'
import { BulkBar } from './bulk/bulk-bar.tsx'
import { allColumns } from './columns/all-columns.ts'
import { LedgerGrid } from './grid/ledger-grid.tsx'
import './ledger-page.css'
import { usePrinting } from '../ui/use-printing.ts'
import { LedgerToolbar } from './ledger-toolbar.tsx'
import { PrintLedger } from './print/print-ledger.tsx'
import { ledgerRows } from './rows/ledger-rows.ts'
import { sortCards } from './rows/sort-cards.ts'
import { useLedgerShape } from './use-ledger-shape.ts'

/** 台账: every card a line, grouped, sorted and added up as people print it, edited where it stands. */
export function LedgerPage() {
  const { t } = useTranslation(['ledger', 'card'])
  const { member } = useSession()
  const { matches, clearFilter } = useFilter()
  const { openCard } = useOpenCard()
  const cards = useBoard(view => view.cards)
  const plan = useBoard(view => view.plan)
  const shape = useLedgerShape()
  const printing = usePrinting()
  const [chosen, setChosen] = useState<ReadonlySet<CardId>>(new Set())
  const all = useMemo(() => allColumns(plan), [plan])
  const columns = useMemo(() => all.filter(column => shape.isShown(column)), [all, shape.isShown])
  const shown = useMemo(
    () => sortCards(cards.filter(matches), shape.sort, all, plan),
    [cards, matches, shape.sort, all, plan],
  )
  const rows = useMemo(
    () => ledgerRows(shown, shape.grouping, plan, shape.folded),
    [shown, shape.grouping, plan, shape.folded],
  )
  const picked = useMemo(() => shown.filter(card => chosen.has(card.id)), [shown, chosen])
  if (printing) return <PrintLedger cards={shown} grouping={shape.grouping} columns={columns} />
  return (
    <div className="ledger">
      <h1>
        <VisuallyHidden>{t('title')}</VisuallyHidden>
      </h1>
      <FilterBar>
        <LedgerToolbar shape={shape} columns={all} />
      </FilterBar>
      {shown.length === 0 ? (
        <EmptyState
          title={t(cards.length === 0 ? 'empty' : 'nothingShown')}
          hint={t(cards.length === 0 ? 'emptyHint' : 'nothingShownHint')}
          action={cards.length > 0 && <Button onClick={clearFilter}>{t('clearFilter')}</Button>}
        />
      ) : (
        <LedgerGrid
          rows={rows}
          columns={columns}
          shape={shape}
          chosen={chosen}
          onChoose={member.roles.includes('dispatch') ? setChosen : null}
          onOpen={openCard}
        />
      )}
      {picked.length > 0 && <BulkBar cards={picked} onDone={() => setChosen(new Set())} />}
    </div>
  )
}
