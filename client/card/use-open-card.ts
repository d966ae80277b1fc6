import { useCallback } from 'react'
import { CardId } from '../../shared/ids.ts'
import { useAddress } from '../ui/use-address.ts'

/** Which card is open beside the board: `?card=` in the address, so an open card can be sent to a colleague. */
export function useOpenCard() {
  const [params, change] = useAddress()
  const parsed = CardId.safeParse(params.get('card'))
  const show = useCallback(
    (id: CardId | null) =>
      change(now => {
        if (id) now.set('card', id)
        else now.delete('card')
        return now
      }),
    [change],
  )
  return {
    openId: parsed.success ? parsed.data : null,
    openCard: show,
    closeCard: useCallback(() => show(null), [show]),
  }
}
