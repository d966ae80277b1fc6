import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { CampaignId } from '../../shared/ids.ts'
import { createWindowStore, type WindowStore } from './layout/window-store.ts'
import { recall, remember } from './memory.ts'

export interface Viewport {
  readonly viewWidth: number
  readonly viewHeight: number
  readonly window: WindowStore
}

/** The size of the board's viewport, 0 until it is measured, and what is in it. Where it was scrolled to survives a reload. */
export function useViewport(scroller: RefObject<HTMLElement | null>, campaign: CampaignId): Viewport {
  const [size, setSize] = useState({ viewWidth: 0, viewHeight: 0 })
  const [window] = useState(createWindowStore)
  const restored = useRef(false)
  useLayoutEffect(() => {
    const box = scroller.current
    if (!box) return
    const look = () => window.look(box)
    const measure = () => {
      look()
      const next = { viewWidth: innerWidth(box), viewHeight: box.clientHeight }
      setSize(before =>
        before.viewWidth === next.viewWidth && before.viewHeight === next.viewHeight ? before : next,
      )
    }
    const keep = () => remember(campaign, { top: box.scrollTop, left: box.scrollLeft })
    measure()
    const resized = new ResizeObserver(measure)
    resized.observe(box)
    box.addEventListener('scroll', look, { passive: true })
    box.addEventListener('scrollend', keep)
    globalThis.addEventListener('pagehide', keep)
    return () => {
      if (restored.current) keep()
      resized.disconnect()
      box.removeEventListener('scroll', look)
      box.removeEventListener('scrollend', keep)
      globalThis.removeEventListener('pagehide', keep)
    }
  }, [scroller, campaign, window])
  useLayoutEffect(() => {
    const box = scroller.current
    if (restored.current || !box || size.viewWidth === 0) return
    restored.current = true
    const { top, left } = recall(campaign)
    if (top === 0 && left === 0) return
    box.scrollTo(left, top)
    window.look(box)
  }, [scroller, campaign, window, size.viewWidth])
  return { ...size, window }
}

function innerWidth(box: HTMLElement): number {
  const style = getComputedStyle(box)
  return box.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight)
}
