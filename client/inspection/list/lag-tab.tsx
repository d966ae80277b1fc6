import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardId } from '../../../shared/ids.ts'
import { matchesLag } from '../../../shared/inspection/lag-filter.ts'
import { useBoard } from '../../live/hooks.ts'
import { scrolledAsWhole, useScrollAnchor } from '../../live/use-scroll-anchor.ts'
import { IssueSlipDialog } from '../../slip/issue/issue-slip-dialog.tsx'
import { Button, EmptyState } from '../../ui/index.ts'
import type { DeskScope } from '../desk/scope.ts'
import { useLagRows } from '../desk/use-lag-rows.ts'
import { LagFilterBar } from '../filter/lag-filter-bar.tsx'
import { useLagFilter } from '../filter/use-lag-filter.ts'
import { LagActions } from './lag-actions.tsx'
import { LagHead } from './lag-head.tsx'
import { LagRows } from './lag-rows.tsx'
import { LagSums } from './lag-sums.tsx'
import './lag-list.css'
import { LagWaiting } from './lag-waiting.tsx'
import { PrintHead } from './print-head.tsx'
import { useChosen } from './use-chosen.ts'

/** 滞后清单: every late card, worst first, with why, since when, what was promised and what went out. */
export function LagTab({ scope }: { scope: DeskScope }) {
  const { t } = useTranslation(['inspection', 'card'])
  const { rows, facts, slipsFailed, retry } = useLagRows(scope)
  const { filter, setFilter, clearFilter } = useLagFilter()
  const shown = useMemo(() => rows.filter(row => matchesLag(row, filter)), [rows, filter])
  const { chosen, toggle, chooseAll, chooseNone } = useChosen(shown)
  const [issuing, setIssuing] = useState<CardId | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  useScrollAnchor(scroller, scrolledAsWhole)
  const noCards = useBoard(view => view.cards.length === 0)
  const about = rows.find(row => row.card.id === issuing)
  if (facts === 'waiting') return <LagWaiting />
  return (
    <>
      {rows.length > 0 && (
        <>
          <LagFilterBar filter={filter} setFilter={setFilter} clear={clearFilter} rows={rows} />
          <div className="inspect-line">
            <LagSums shown={shown} total={rows.length} />
            <LagActions
              filter={filter}
              onFilter={setFilter}
              shown={shown}
              chosen={chosen}
              all={scope === 'all'}
              onAll={chooseAll}
              onNone={chooseNone}
            />
          </div>
        </>
      )}
      {(facts === 'failed' || slipsFailed) && (
        <p className="inspect-notice" role="status">
          {t(facts === 'failed' ? 'factsFailed' : 'slipsFailed')}
          <Button size="s" icon="refresh" onClick={retry}>
            {t('retry')}
          </Button>
        </p>
      )}
      <div ref={scroller} className="inspect-scroll">
        <PrintHead />
        {scope === 'unit' && <p className="inspect-scope">{t('scope.unit')}</p>}
        {shown.length > 0 ? (
          <>
            <LagHead />
            <LagRows
              rows={shown}
              known={facts === 'known'}
              chosen={chosen}
              mayChoose={scope === 'all'}
              onChoose={toggle}
              onIssue={setIssuing}
            />
          </>
        ) : rows.length > 0 ? (
          <EmptyState
            icon="search"
            title={t('nothingShown')}
            hint={t('nothingShownHint')}
            action={<Button onClick={clearFilter}>{t('filter.clear')}</Button>}
          />
        ) : (
          <EmptyState
            icon={noCards ? 'file' : 'check'}
            title={t(noCards ? 'emptyBoard' : scope === 'all' ? 'empty' : 'emptyUnit')}
            hint={t(noCards ? 'emptyBoardHint' : scope === 'all' ? 'emptyHint' : 'emptyUnitHint')}
          />
        )}
      </div>
      {about && <IssueSlipDialog card={about.card} lag={about} onClose={() => setIssuing(null)} />}
    </>
  )
}
