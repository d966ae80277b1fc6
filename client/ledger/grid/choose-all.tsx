import { useTranslation } from 'react-i18next'
import type { CardId } from '../../../shared/ids.ts'
import type { LedgerRow } from '../rows/ledger-rows.ts'

/** All cards the filter shows, or none. */
export function ChooseAll(props: {
  rows: readonly LedgerRow[]
  chosen: ReadonlySet<CardId>
  onChoose: (chosen: ReadonlySet<CardId>) => void
}) {
  const { t } = useTranslation('ledger')
  const ids = props.rows.flatMap(row => (row.kind === 'card' ? [row.card.id] : []))
  const all = ids.length > 0 && ids.every(id => props.chosen.has(id))
  return (
    <input
      type="checkbox"
      aria-label={t('chooseAll')}
      checked={all}
      ref={box => {
        if (box) box.indeterminate = !all && props.chosen.size > 0
      }}
      onChange={() => props.onChoose(new Set(all ? [] : ids))}
    />
  )
}
