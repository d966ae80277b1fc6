import { useCallback } from 'react'
import { useSearchParams } from 'react-router'
import { CardId } from '../../shared/ids.ts'

/** Which card is open beside the board: `?card=` in the address, so an open card can be sent to a colleague. */
export function useOpenCard() {
  const [params, setParams] = useSearchParams()
  const parsed = CardId.safeParse(params.get('card'))
  const show = useCallback(
    (id: CardId | null) =>
      setParams(
        now => {
          const next = new URLSearchParams(now)
          if (id) next.set('card', id)
          else next.delete('card')
          return next
        },
        { replace: true },
      ),
    [setParams],
  )
  return {
    openId: parsed.success ? parsed.data : null,
    openCard: show,
    closeCard: useCallback(() => show(null), [show]),
  }
}
