import { useTranslation } from 'react-i18next'
import type { AgendaItemView, MeetingView } from '../../../shared/meeting/view.ts'
import { DecisionFacts } from '../../card/decision/decision-item.tsx'
import './item-decisions.css'
import './console-part.css'

/** What was decided at this item. */
export function ItemDecisions({ meeting, item }: { meeting: MeetingView; item: AgendaItemView }) {
  const { t } = useTranslation('meeting')
  const own = meeting.decisions.filter(one => one.itemId === item.id && one.state !== 'withdrawn')
  if (own.length === 0) return null
  return (
    <section className="console-part" aria-labelledby="console-decisions">
      <h3 id="console-decisions">{t('decided.label', { n: own.length })}</h3>
      <ul className="console-decisions" aria-live="polite">
        {own.map(one => (
          <li key={one.id}>
            <p className="decision-what">{one.what}</p>
            <DecisionFacts decision={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}
