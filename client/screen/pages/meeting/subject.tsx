import { useTranslation } from 'react-i18next'
import type { BoardView } from '../../../../shared/board/view.ts'
import type { AgendaItemView } from '../../../../shared/meeting/view.ts'
import { cardOf } from '../../../live/hooks.ts'
import type { AgendaNow } from '../data/agenda-now.ts'
import { openProblems } from '../data/open-problems.ts'
import { LampTotals } from '../parts/lamp-figures.tsx'
import { ProblemLine } from '../problems/problem-line.tsx'
import { CardSubject } from './card-subject.tsx'
import { DecisionLine } from './decision-line.tsx'

/** What the item is about, in large: a card, a problem, a decision; the board's lamps or the decisions to confirm where it is none. */
export function Subject({ view, now, item }: { view: BoardView; now: AgendaNow; item: AgendaItemView }) {
  const { t } = useTranslation('screen')
  const { subject } = item
  if (subject.kind === 'card') {
    const card = cardOf(view, subject.card)
    return card ? (
      <CardSubject card={card} view={view} untitled={item.title.includes(card.title)} />
    ) : (
      <Gone words={t('meeting.gone')} />
    )
  }
  if (subject.kind === 'problem') {
    const card = cardOf(view, subject.card)
    const problem = openProblems(view).find(
      one => one.card.id === subject.card && one.problem.id === subject.problemId,
    )
    if (!card) return <Gone words={t('meeting.gone')} />
    return (
      <div className="subject">
        {problem && <ProblemLine one={problem} untitled />}
        <CardSubject card={card} view={view} withoutProblem untitled={problem !== undefined} />
      </div>
    )
  }
  if (subject.kind === 'decision') {
    const decision = view.decisions.find(one => one.id === subject.decision)
    const card = cardOf(view, decision?.cardId ?? null)
    return (
      <div className="subject">
        {decision && <DecisionLine decision={decision} large />}
        {card && <CardSubject card={card} view={view} withoutProblem />}
      </div>
    )
  }
  if (item.section === 'confirm')
    return (
      <div className="subject">
        {now.decisions.slice(0, 5).map(one => (
          <DecisionLine key={one.id} decision={one} />
        ))}
      </div>
    )
  if (item.section === 'overall') return <LampTotals counts={view.lampCounts} />
  return null
}

const Gone = ({ words }: { words: string }) => <p className="wall-soft">{words}</p>
