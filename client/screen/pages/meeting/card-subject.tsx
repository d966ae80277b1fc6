import { useTranslation } from 'react-i18next'
import type { BoardView, CardView, MilestoneView } from '../../../../shared/board/view.ts'
import { yearOf } from '../../../../shared/calendar/day-number.ts'
import { Lamp } from '../../../card/lamp.tsx'
import { dateWords, planDateWords } from '../../../card/words/date-words.ts'
import { pointsWords } from '../../../card/words/number-words.ts'
import { openProblems } from '../data/open-problems.ts'
import { CardTitle } from '../parts/card-title.tsx'
import { Phrase } from '../parts/phrase.tsx'
import { UnitText } from '../parts/unit-text.tsx'
import { whyWords } from '../parts/why-red.ts'
import { ProblemLine } from '../problems/problem-line.tsx'

const nodesShown = 6

/** A card as a meeting talks about it: its lamp and why, whose it is, its milestones, what stands in its way. */
export function CardSubject(props: {
  card: CardView
  view: BoardView
  withoutProblem?: boolean
  /** The item's own title names the card. */
  untitled?: boolean
}) {
  const { t } = useTranslation(['screen', 'card'])
  const { card, view } = props
  const area = card.areaId ? view.plan.areaById.get(card.areaId) : undefined
  const year = yearOf(view.today)
  const problems = props.withoutProblem ? [] : openProblems(view).filter(one => one.card === card)
  return (
    <div className="subject" data-hue={area?.hue}>
      {!props.untitled && (
        <p className="subject-title wall-area wall-one-line">
          <CardTitle card={card} />
        </p>
      )}
      <p className="subject-why num">
        <Lamp lamp={card.lamp} withWord />
        <Phrase text={whyWords(t, card, year)} />
      </p>
      <p className="subject-facts wall-soft num">
        <UnitText id={card.leadUnitId} />
        {card.progress !== null && card.expected !== null && (
          <span>
            {t('screen:meeting.progress', {
              n: pointsWords(card.progress),
              expected: pointsWords(card.expected),
            })}
          </span>
        )}
      </p>
      <Nodes nodes={card.milestones} year={year} />
      {problems.slice(0, 1).map(one => (
        <ProblemLine key={one.problem.id} one={one} />
      ))}
    </div>
  )
}

function Nodes({ nodes, year }: { nodes: readonly MilestoneView[]; year: number }) {
  const { t } = useTranslation(['screen', 'card'])
  const told = nodes.filter(node => node.due || node.verified || node.claimed)
  if (told.length === 0) return null
  return (
    <ol className="subject-nodes num">
      {told.slice(-nodesShown).map(node => {
        const on = node.verified?.date ?? node.claimed?.date
        return (
          <li key={node.stage.id} data-state={node.state}>
            <b>{node.stage.name}</b>
            <span>{on ? dateWords(t, on, year) : node.due && planDateWords(t, node.due, year)}</span>
            <span>{t(`screen:meeting.node.${node.state}`, { days: node.daysLate })}</span>
          </li>
        )
      })}
    </ol>
  )
}
