import { useCallback, useEffect, useRef, useState } from 'react'
import type { CardId } from '../../../shared/ids.ts'
import type { ValueStore } from '../value-store.ts'

/** Whose details are shown, and across which x on screen; null x: in the middle of the map. */
export interface DetailOf {
  readonly card: CardId
  readonly x: number | null
}

/** How long one stays on a bar before its details come: long enough to pass over a hundred of them. */
const restMs = 450
const pressMs = 500

/** Details come to who rests on a bar, presses it for long on a touch screen, or asks with the space key; Escape and leaving end them. */
export function useDetails(hover: ValueStore<CardId | null>) {
  const [detail, setDetail] = useState<DetailOf | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const after = useCallback((ms: number, next: DetailOf) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setDetail(next), ms)
  }, [])
  const hide = useCallback(() => {
    clearTimeout(timer.current)
    setDetail(null)
  }, [])
  /** The pointer went on: what it had brought goes, what the keys asked for stays, even when the page moves under a resting mouse. */
  const leave = useCallback(() => {
    clearTimeout(timer.current)
    setDetail(now => (now?.x === null ? now : null))
  }, [])
  useEffect(() => hover.subscribe(leave), [hover, leave])
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (!detail) return
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      hide()
    }
    document.addEventListener('keydown', key, true)
    return () => document.removeEventListener('keydown', key, true)
  }, [detail, hide])
  return {
    detail,
    hide,
    leave,
    rest: useCallback((card: CardId, x: number) => after(restMs, { card, x }), [after]),
    press: useCallback((card: CardId, x: number) => after(pressMs, { card, x }), [after]),
    toggle: useCallback(
      (card: CardId) => setDetail(now => (now?.card === card ? null : { card, x: null })),
      [],
    ),
  }
}
