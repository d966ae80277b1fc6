import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { CampaignId } from '../../shared/ids.ts'
import { sameWindow, type VisibleWindow, visibleWindow } from './layout/visible-window.ts'
import { recall, remember } from './memory.ts'

export interface ScrollWindow {
  readonly viewWidth: number
  readonly viewHeight: number
  readonly window: VisibleWindow
}

const unmeasured: ScrollWindow = {
  viewWidth: 0,
  viewHeight: 0,
  window: { top: 0, bottom: 0, left: 0, right: 0 },
}

/** The size of the board's viewport and what is in it. Scrolling renders only when a step of the window is crossed. */
export function useScrollWindow(scroller: RefObject<HTMLElement | null>, campaign: CampaignId): ScrollWindow {
  const [now, setNow] = useState(unmeasured)
  const restored = useRef(false)
  useLayoutEffect(() => {
    const box = scroller.current
    if (!box) return
    const measure = () =>
      setNow(before => {
        const next = { viewWidth: innerWidth(box), viewHeight: box.clientHeight, window: visibleWindow(box) }
        const same = before.viewWidth === next.viewWidth && before.viewHeight === next.viewHeight
        return same && sameWindow(before.window, next.window) ? before : next
      })
    const keep = () => remember(campaign, { top: box.scrollTop, left: box.scrollLeft })
    measure()
    const resized = new ResizeObserver(measure)
    resized.observe(box)
    box.addEventListener('scroll', measure, { passive: true })
    box.addEventListener('scrollend', keep)
    window.addEventListener('pagehide', keep)
    return () => {
      if (restored.current) keep()
      resized.disconnect()
      box.removeEventListener('scroll', measure)
      box.removeEventListener('scrollend', keep)
      window.removeEventListener('pagehide', keep)
    }
  }, [scroller, campaign])
  useLayoutEffect(() => {
    const box = scroller.current
    if (restored.current || !box || now.viewWidth === 0) return
    restored.current = true
    const { top, left } = recall(campaign)
    box.scrollTo(left, top)
  }, [scroller, campaign, now.viewWidth])
  return now
}

function innerWidth(box: HTMLElement): number {
  const style = getComputedStyle(box)
  return box.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight)
}
