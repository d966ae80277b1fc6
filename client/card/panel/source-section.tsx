import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import { useBoard } from '../../live/hooks.ts'
import { Section } from './section.tsx'
import './source-section.css'

/** The clause of the plan the card comes from, word for word, and the targets it counts towards. */
export function SourceSection({ card }: { card: CardView }) {
  const { t } = useTranslation('card')
  const targets = useBoard(view => view.plan.targets)
  const linked = targets.filter(target => card.targetIds.includes(target.id))
  const { sourceClause } = card
  return (
    <Section id="source" title={t('part.source')}>
      {sourceClause ? (
        <figure className="source-clause">
          <blockquote>{sourceClause.text}</blockquote>
          <figcaption>{sourceClause.where}</figcaption>
        </figure>
      ) : (
        <p className="card-none">{t('source.none')}</p>
      )}
      {linked.length > 0 && (
        <ul className="source-targets">
          {linked.map(target => (
            <li key={target.id}>
              <a href={`targets?target=${target.id}`}>
                <span className="num">{target.id}</span> {target.indicator}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
