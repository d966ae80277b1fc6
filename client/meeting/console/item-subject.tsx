import { useTranslation } from 'react-i18next'
import type { CardId } from '../../../shared/ids.ts'
import type { AgendaItemView, MeetingView } from '../../../shared/meeting/view.ts'
import { DecisionItem } from '../../card/decision/decision-item.tsx'
import { ProblemItem } from '../../card/problem/problem-item.tsx'
import '../../card/problem/problem-section.css'
import { cardOf, useBoard } from '../../live/hooks.ts'
import { CardFacts } from './card-facts.tsx'
import { OverallFacts } from './overall-facts.tsx'
import './console-part.css'

/** What the item is about, as the board has it this moment. */
export function ItemSubjectView({ meeting, item }: { meeting: MeetingView; item: AgendaItemView }) {
  const { subject } = item
  switch (subject.kind) {
    case 'card':
      return <CardSubject id={subject.card} meeting={meeting} />
    case 'problem':
      return <ProblemSubject card={subject.card} problemId={subject.problemId} meeting={meeting} />
    case 'decision':
      return <DecisionSubject id={subject.decision} meeting={meeting} />
    case 'none':
      return item.section === 'overall' ? (
        <OverallFacts scope={meeting.head.scope} on={meeting.head.on} />
      ) : null
  }
}

function CardSubject({ id, meeting }: { id: CardId; meeting: MeetingView }) {
  const { t } = useTranslation('meeting')
  const card = useBoard(view => cardOf(view, id))
  if (!card) return <p className="meeting-none">{t('console.cardGone')}</p>
  return <CardFacts card={card} meeting={meeting} />
}

function ProblemSubject(props: { card: CardId; problemId: string; meeting: MeetingView }) {
  const { t } = useTranslation('meeting')
  const card = useBoard(view => cardOf(view, props.card))
  const problem = card?.problems.find(one => one.id === props.problemId)
  if (!card || !problem) return <p className="meeting-none">{t('console.problemGone')}</p>
  return (
    <>
      <section className="console-part" aria-label={t('console.problem')}>
        <h3>{t('console.problem')}</h3>
        <ProblemItem card={card} problem={problem} />
      </section>
      <CardFacts card={card} meeting={props.meeting} brief />
    </>
  )
}

function DecisionSubject({ id, meeting }: { id: string; meeting: MeetingView }) {
  const { t } = useTranslation('meeting')
  const decision = useBoard(view => view.decisions.find(one => one.id === id) ?? null)
  const card = useBoard(view => cardOf(view, decision?.cardId ?? null))
  if (!decision) return <p className="meeting-none">{t('console.decisionGone')}</p>
  return (
    <>
      <section className="console-part" aria-label={t('console.previous')}>
        <h3>{t('console.previous')}</h3>
        <DecisionItem decision={decision} open />
      </section>
      {card && <CardFacts card={card} meeting={meeting} brief />}
    </>
  )
}
