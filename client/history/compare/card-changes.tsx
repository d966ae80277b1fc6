import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView, PlanView } from '../../../shared/board/view.ts'
import type { CardChange } from '../../../shared/history/compare-cards.ts'
import { useOpenCard } from '../../card/use-open-card.ts'
import { Button, EmptyState } from '../../ui/index.ts'
import { ChangeRow } from './change-row.tsx'

/** Rows drawn at first, and with each press for more: a comparison over months touches most of the board. */
const atOnce = 50

interface Props {
  readonly cards: readonly CardChange[]
  readonly before: PlanView
  readonly after: PlanView
}

export function CardChanges({ cards, before, after }: Props) {
  const { t } = useTranslation('history')
  const { openCard } = useOpenCard()
  const [rows, setRows] = useState(atOnce)
  const open = useCallback((card: CardView) => openCard(card.id), [openCard])
  if (cards.length === 0)
    return <EmptyState icon="check" title={t('compare.nothing')} hint={t('compare.nothingHint')} />
  return (
    <>
      <table className="compare-table">
        <thead>
          <tr>
            <th scope="col">{t('column.card')}</th>
            <th scope="col">{t('column.lamp')}</th>
            <th scope="col">{t('column.changes')}</th>
          </tr>
        </thead>
        <tbody>
          {cards.slice(0, rows).map(change => (
            <ChangeRow key={change.id} change={change} before={before} after={after} onOpen={open} />
          ))}
        </tbody>
      </table>
      {cards.length > rows && (
        <Button className="compare-more" onClick={() => setRows(rows + atOnce)}>
          {t('compare.more', { n: Math.min(atOnce, cards.length - rows), rest: cards.length - rows })}
        </Button>
      )}
    </>
  )
}
