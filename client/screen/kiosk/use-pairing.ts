import { useEffect, useState } from 'react'
import { isRefusal } from '../../../shared/refusal.ts'
import { PairingOffer, PairingState } from '../../../shared/screen/screen.ts'
import { ask } from '../../app/api.ts'

/** `waitSeconds`: too many codes were asked for from here. */
export type Pairing =
  | { readonly kind: 'asking' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'waiting'; readonly waitSeconds: number }
  | { readonly kind: 'code'; readonly code: string }

const lookEveryMs = 2000
const tryAgainMs = 5000
const unknownWaitSeconds = 60

/** A code to show, and another when its time is over, until somebody has let this TV in. */
export function usePairing(onPaired: () => void): Pairing {
  const [pairing, setPairing] = useState<Pairing>({ kind: 'asking' })
  useEffect(() => {
    let left = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const later = (work: () => void, ms: number) => {
      if (!left) timer = setTimeout(work, ms)
    }
    const offer = async () => {
      const answer = await ask('POST', '/api/screens/pairings', PairingOffer, {})
      if (left) return
      if (!isRefusal(answer)) {
        setPairing({ kind: 'code', code: answer.code })
        return later(look, lookEveryMs)
      }
      const tooMany = answer.refused === 'too-many-attempts'
      const waitSeconds = Number(answer.detail.waitSeconds ?? unknownWaitSeconds)
      setPairing(tooMany ? { kind: 'waiting', waitSeconds } : { kind: 'unreachable' })
      later(offer, tooMany ? waitSeconds * 1000 : tryAgainMs)
    }
    const look = async () => {
      const answer = await ask('GET', '/api/screens/pairing', PairingState)
      if (left) return
      if (isRefusal(answer)) return later(look, tryAgainMs)
      if (answer.state === 'expired') return void offer()
      if (answer.state === 'paired') return onPaired()
      later(look, lookEveryMs)
    }
    void offer()
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [onPaired])
  return pairing
}
