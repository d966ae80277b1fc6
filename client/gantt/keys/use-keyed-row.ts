import { type FocusEvent, useCallback, useState } from 'react'
import { CardId } from '../../../shared/ids.ts'
import type { useDetails } from '../detail/use-details.ts'

/**
 * The card whose row has the keys and shows it: its details come as they come to a resting mouse, and its clocks are drawn. A row that
 * a click has focused is not one of them.
 */
export function useKeyedRow({ focus, hide }: Pick<ReturnType<typeof useDetails>, 'focus' | 'hide'>) {
  const [keyed, setKeyed] = useState<CardId | null>(null)
  const onFocus = useCallback(
    (event: FocusEvent) => {
      const row = event.target
      const card = row.matches('.gname-card:focus-visible') ? row.getAttribute('data-row') : null
      setKeyed(card === null ? null : CardId.parse(card))
      if (card !== null) focus(CardId.parse(card))
    },
    [focus],
  )
  const onBlur = useCallback(() => {
    setKeyed(null)
    hide()
  }, [hide])
  return { keyed, onFocus, onBlur }
}
