import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import { useBoard } from '../../live/hooks.ts'
import { Section } from '../panel/section.tsx'
import { DecisionItem } from './decision-item.tsx'
import './decision.css'

/** 议定与交办: what meetings decided about this card, open ones first; empty sections are left out. */
export function DecisionSection({ card }: { card: CardView }) {
  const { t } = useTranslation('meeting')
  const all = useBoard(view => view.decisions)
  const own = useMemo(() => all.filter(one => one.cardId === card.id), [all, card.id])
  const open = own.filter(one => one.state !== 'cleared')
  const cleared = own.filter(one => one.state === 'cleared')
  if (own.length === 0) return null
  return (
    <Section id="decisions" title={t('slip.section')} count={open.length}>
      {open.map(one => (
        <DecisionItem key={one.id} decision={one} />
      ))}
      {cleared.length > 0 && (
        <details className="replans">
          <summary>{t('slip.clearedCount', { n: cleared.length })}</summary>
          {cleared.map(one => (
            <DecisionItem key={one.id} decision={one} />
          ))}
        </details>
      )}
    </Section>
  )
}
