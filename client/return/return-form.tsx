import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView } from '../../shared/board/view.ts'
import type { Span } from '../../shared/calendar/span.ts'
import type { CardId } from '../../shared/ids.ts'
import { useAct } from '../card/act/use-act.ts'
import { Button } from '../ui/index.ts'
import { isReturned } from './due-cards.ts'
import { entryState, restUnchanged, returnCommand } from './return-draft.ts'
import { ReturnRow } from './return-row.tsx'
import { ReturnSummary } from './return-summary.tsx'
import { useReturnDraft } from './use-return-draft.ts'

/** The grid, its draft, and the one button that hands it in; only that clears 未报 (CARD-7). */
export function ReturnForm({ cards, period }: { cards: readonly CardView[]; period: Span }) {
  const { t } = useTranslation('return')
  const { draft, keep, put, forget } = useReturnDraft(period.to)
  const { run, busy } = useAct()
  const [handedIn, setHandedIn] = useState<readonly CardId[] | null>(null)
  const command = returnCommand(draft, cards)
  const returned = cards.filter(card => isReturned(card, period.to)).length
  const states = cards.map(card => entryState(draft[card.id], card))
  const count = (state: string) => states.filter(one => one === state).length
  const open = cards.filter((card, at) => states[at] === 'open' && !isReturned(card, period.to))
  const submit = async () => {
    if (!command) return
    const ids = command.rows.map(row => row.card as CardId)
    if (!(await run(command))) return
    forget(ids)
    setHandedIn(ids)
  }
  if (handedIn)
    return (
      <ReturnSummary
        cards={cards}
        handedIn={handedIn}
        periodEnd={period.to}
        onBack={() => setHandedIn(null)}
      />
    )
  return (
    <>
      <div className="returns-scroll">
        <div className="return-heads" aria-hidden="true">
          {(['task', 'form', 'progress', 'money', 'problem', 'evidence', 'state'] as const).map(column => (
            <span key={column}>{t(`column.${column}`)}</span>
          ))}
        </div>
        <ol className="return-rows">
          {cards.map((card, at) => (
            <ReturnRow
              key={card.id}
              card={card}
              entry={draft[card.id] ?? {}}
              state={states[at] ?? 'open'}
              returned={isReturned(card, period.to)}
              onChange={patch => put(card.id, patch)}
            />
          ))}
        </ol>
      </div>
      <footer className="returns-foot">
        <p className="num" role="status">
          {t('progress', {
            all: cards.length,
            returned,
            changed: count('changed'),
            unchanged: count('unchanged'),
            open: open.length,
          })}
          <span className="returns-kept">{t('kept')}</span>
        </p>
        <Button disabled={open.length === 0} onClick={() => keep(restUnchanged(draft, open))}>
          {t('restUnchanged', { n: open.length })}
        </Button>
        <Button kind="primary" disabled={!command || busy} onClick={submit}>
          {t('submit', { n: command?.rows.length ?? 0 })}
        </Button>
      </footer>
    </>
  )
}
