import { type RefObject, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import { useBoard } from '../../live/hooks.ts'

const parts = [
  'milestones',
  'progress',
  'duty',
  'money',
  'problems',
  'decisions',
  'evidence',
  'feedback',
  'requests',
  'log',
] as const
type Part = (typeof parts)[number]

/** Jumps to a part of the card; the part being read is marked. */
export function JumpBar(props: { scroller: RefObject<HTMLElement | null>; card: CardView }) {
  const { t } = useTranslation('card')
  const { id } = props.card
  const reading = useReading(props.scroller)
  const decided = useBoard(view => view.decisions.some(one => one.cardId === id))
  const undone = useBoard(
    view => view.decisions.filter(one => one.cardId === id && one.state !== 'cleared').length,
  )
  // A section without decisions is left out, and so is the way to it.
  const shown = decided ? parts : parts.filter(part => part !== 'decisions')
  const counts: Partial<Record<Part, number>> = {
    problems: props.card.openProblems,
    decisions: undone,
    evidence: props.card.evidence.filter(one => !one.removed).length,
    feedback: props.card.feedback.length,
    requests: props.card.requests.filter(one => !one.decision).length,
  }
  return (
    <nav className="card-jump" aria-label={t('panel.jump')}>
      {shown.map(part => (
        <button
          key={part}
          type="button"
          aria-current={part === reading ? 'true' : undefined}
          onClick={() => jumpTo(part)}
        >
          {t(`part.${part}`)}
          {counts[part] ? <span className="card-jump-count num">{counts[part]}</span> : null}
        </button>
      ))}
    </nav>
  )
}

function jumpTo(part: Part) {
  document.getElementById(`card-${part}`)?.scrollIntoView()
  document.getElementById(`card-${part}-title`)?.focus({ preventScroll: true })
}

/** The last part whose head has passed the upper third of the panel. */
function useReading(scroller: RefObject<HTMLElement | null>): Part {
  const [reading, setReading] = useState<Part>('milestones')
  useEffect(() => {
    const box = scroller.current
    if (!box) return
    const look = () => {
      const line = box.getBoundingClientRect().top + box.clientHeight / 3
      const passed = parts.filter(part => {
        const head = document.getElementById(`card-${part}`)
        return head !== null && head.getBoundingClientRect().top <= line
      })
      const atEnd = box.scrollTop + box.clientHeight >= box.scrollHeight - 2
      setReading((atEnd && box.scrollTop > 0 ? parts.at(-1) : passed.at(-1)) ?? 'milestones')
    }
    box.addEventListener('scroll', look, { passive: true })
    return () => box.removeEventListener('scroll', look)
  }, [scroller])
  return reading
}
