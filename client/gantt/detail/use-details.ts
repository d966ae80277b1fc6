import { useCallback, useEffect, useRef, useState } from 'react'
import type { CardId } from '../../../shared/ids.ts'
import type { MoveStore } from '../drag/moving.ts'
import type { ValueStore } from '../value-store.ts'

/** Whose details are shown, and across which x on screen; null x: the keys asked, and they stand in the middle of the map. */
export interface DetailOf {
  readonly card: CardId
  readonly x: number | null
}

/** How long one stays on a bar before its details come: long enough to pass over a hundred of them. */
const restMs = 450
const pressMs = 500
/** The keys stay longer: whoever walks down the rows reads their names first. */
const focusMs = 700

/**
 * Details come to who rests on a bar, stays on a row with the keys, presses it for long on a touch screen, or asks with the space key;
 * Escape, leaving and taking hold of a date end them.
 */
export function useDetails(hover: ValueStore<CardId | null>, moves: MoveStore) {
  const [detail, setDetail] = useState<DetailOf | null>(null)
  const pending = useRef<{ of: DetailOf; held: boolean; timer: ReturnType<typeof setTimeout> } | null>(null)
  const forget = useCallback(() => {
    clearTimeout(pending.current?.timer)
    pending.current = null
  }, [])
  const after = useCallback(
    (ms: number, of: DetailOf, held = false) => {
      forget()
      const timer = setTimeout(() => {
        pending.current = null
        setDetail(of)
      }, ms)
      pending.current = { of, held, timer }
    },
    [forget],
  )
  const hide = useCallback(() => {
    forget()
    setDetail(null)
  }, [forget])
  /** The pointer went on: what it had brought goes, what the keys asked for stays, even when the page moves under a resting mouse. */
  const leave = useCallback(() => {
    const now = pending.current
    /** A finger that scrolls loses its pointer, and that ends its press: the last of a scroll before it does not. */
    if (now && now.of.x !== null && !now.held) forget()
    setDetail(now => (now?.x === null ? now : null))
  }, [forget])
  useEffect(() => hover.subscribe(leave), [hover, leave])
  useEffect(() => moves.subscribe(() => moves.get() && hide()), [moves, hide])
  useEffect(() => forget, [forget])
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
    show: useCallback((card: CardId, x: number) => setDetail({ card, x }), []),
    /** A finger went on or was lifted before its time: what is there already stays to be read. */
    forget,
    rest: useCallback((card: CardId, x: number) => after(restMs, { card, x }), [after]),
    focus: useCallback((card: CardId) => after(focusMs, { card, x: null }), [after]),
    press: useCallback((card: CardId, x: number) => after(pressMs, { card, x }, true), [after]),
    toggle: useCallback(
      (card: CardId) => {
        forget()
        setDetail(now => (now?.card === card ? null : { card, x: null }))
      },
      [forget],
    ),
  }
}
