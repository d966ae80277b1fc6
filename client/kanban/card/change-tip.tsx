import type { TFunction } from 'i18next'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { CardId } from '../../../shared/ids.ts'
import { ChangeList } from '../../card/marks/change-list.tsx'
import type { Marks } from '../../card/marks/marks-context.tsx'
import { floatPosition } from '../../ui/float-position.ts'
import { cardUnder } from '../drag/pointer-sensors.ts'
import './change-tip.css'

/** Long enough to pass over a hundred cards. */
const restMs = 350

interface ChangeTipProps {
  readonly scroller: RefObject<HTMLElement | null>
  readonly marks: Marks
  readonly t: TFunction
}

/** HIST-1: what became of the card one rests on, by pointer or keys, beside it. It takes no focus; Escape, scrolling and leaving end it. */
export function ChangeTip({ scroller, marks, t }: ChangeTipProps) {
  const [at, setAt] = useCardRestedOn(scroller)
  const tip = useRef<HTMLDivElement>(null)
  const change = at && marks.changes.get(at.dataset.card as CardId)
  useLayoutEffect(() => {
    const box = tip.current
    if (!box || !at) return
    const place = floatPosition(
      at.getBoundingClientRect(),
      { width: box.offsetWidth, height: box.offsetHeight },
      { width: innerWidth, height: innerHeight },
      'start',
    )
    box.style.left = `${place.left}px`
    box.style.top = `${place.top}px`
    const before = at.getAttribute('aria-describedby') ?? ''
    at.setAttribute('aria-describedby', `${before} kanban-change`.trim())
    return () => at.setAttribute('aria-describedby', before)
  })
  useEffect(() => {
    if (!change) return
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      setAt(null)
    }
    document.addEventListener('keydown', key, true)
    return () => document.removeEventListener('keydown', key, true)
  }, [change, setAt])
  if (!change) return null
  return (
    <div ref={tip} id="kanban-change" role="tooltip" className="kchange-tip">
      <ChangeList change={change} marks={marks} t={t} />
    </div>
  )
}

function useCardRestedOn(scroller: RefObject<HTMLElement | null>) {
  const [at, setAt] = useState<HTMLElement | null>(null)
  useEffect(() => {
    const box = scroller.current
    if (!box) return
    let timer: ReturnType<typeof setTimeout>
    const end = () => {
      clearTimeout(timer)
      setAt(null)
    }
    const come = ({ target }: Event) => {
      clearTimeout(timer)
      const card = cardUnder(target)
      if (card) timer = setTimeout(() => setAt(card), restMs)
      setAt(shown => (shown === card ? shown : null))
    }
    const events = {
      pointerover: come,
      focusin: come,
      pointerleave: end,
      focusout: end,
      pointerdown: end,
      scroll: end,
    }
    for (const [name, run] of Object.entries(events)) box.addEventListener(name, run, { passive: true })
    return () => {
      clearTimeout(timer)
      for (const [name, run] of Object.entries(events)) box.removeEventListener(name, run)
    }
  }, [scroller])
  return [at, setAt] as const
}
