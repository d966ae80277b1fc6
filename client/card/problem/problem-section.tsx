import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import { Button } from '../../ui/index.ts'
import { Section } from '../panel/section.tsx'
import { useRights } from '../rights/use-rights.ts'
import { ProblemItem } from './problem-item.tsx'
import './problem-section.css'
import { RaiseProblemDialog } from './raise-problem-dialog.tsx'

/** 难点堵点: open ones first; the asked unit may answer even when it is not on the card (CARD-1). */
export function ProblemSection({ card }: { card: CardView }) {
  const { t } = useTranslation('card')
  const rights = useRights(card)
  const [raising, setRaising] = useState(false)
  const open = card.problems.filter(one => one.state !== 'closed')
  const closed = card.problems.filter(one => one.state === 'closed')
  return (
    <Section
      id="problems"
      title={t('part.problems')}
      count={open.length}
      action={
        rights.command('problem') && (
          <Button size="s" icon="plus" onClick={() => setRaising(true)}>
            {t('problem.raise')}
          </Button>
        )
      }
    >
      {card.problems.length === 0 && <p className="card-none">{t('problem.none')}</p>}
      {open.map(one => (
        <ProblemItem key={one.id} card={card} problem={one} />
      ))}
      {closed.length > 0 && (
        <details className="replans">
          <summary>{t('problem.closedCount', { n: closed.length })}</summary>
          {closed.map(one => (
            <ProblemItem key={one.id} card={card} problem={one} />
          ))}
        </details>
      )}
      {raising && <RaiseProblemDialog card={card} onClose={() => setRaising(false)} />}
    </Section>
  )
}
