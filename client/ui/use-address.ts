import { useCallback } from 'react'
import { useNavigate, useSearchParams } from 'react-router'

/** Takes the parameters as they stand in the address and answers what they shall be. */
export type AddressChange = (now: URLSearchParams) => URLSearchParams

/**
 * What a page keeps in its address: filter, grouping, the open card. A change starts from the address itself, not from what was last
 * rendered: of two changes close together (a card opened while the search settles) neither undoes the other.
 */
export function useAddress(): readonly [params: URLSearchParams, change: (change: AddressChange) => void] {
  const [params] = useSearchParams()
  const navigate = useNavigate()
  const change = useCallback(
    (next: AddressChange) => {
      const search = next(new URLSearchParams(window.location.search)).toString()
      navigate({ search }, { replace: true })
    },
    [navigate],
  )
  return [params, change]
}
