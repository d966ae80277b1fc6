import { useTranslation } from 'react-i18next'
import { withoutSample } from '../../../card/sample/without-sample.ts'
import { useYear } from '../../../card/use-year.ts'
import { dateWords } from '../../../card/words/date-words.ts'
import { useBoard } from '../../../live/hooks.ts'
import type { OpenProblem } from '../data/open-problems.ts'
import { CardTitle } from '../parts/card-title.tsx'
import { Phrase } from '../parts/phrase.tsx'
import './problem-line.css'

/** `untitled`: what the problem is stands above already. One open problem: how old, what, which card; what was promised and whether that has passed. */
export function ProblemLine({ one, untitled }: { one: OpenProblem; untitled?: boolean }) {
  const { t } = useTranslation('screen')
  const { card, problem } = one
  const area = useBoard(({ plan }) => (card.areaId ? plan.areaById.get(card.areaId) : undefined))
  return (
    <article className="problem-line" data-hue={area?.hue}>
      <p className="problem-age num">
        <b>{problem.ageDays}</b>
        <span>{t('day.day')}</span>
      </p>
      <div className="wall-area">
        {!untitled && (
          <p className="problem-text wall-two-lines">
            <Phrase text={withoutSample(problem.text)} />
          </p>
        )}
        <p className={untitled ? 'problem-card' : 'wall-soft wall-one-line'}>
          <CardTitle card={card} />
        </p>
      </div>
      <PromisedDay one={one} />
    </article>
  )
}

function PromisedDay({ one }: { one: OpenProblem }) {
  const { t } = useTranslation(['screen', 'card'])
  const year = useYear()
  const { promise, daysPast, problem } = one
  const until = promise ?? problem.due
  if (!until) return <p className="problem-promise wall-soft">{t('screen:problems.noDate')}</p>
  const key = promise ? 'promised' : 'asked'
  return (
    <div className="problem-promise num" data-past={daysPast > 0 || undefined}>
      <p>{t(`screen:problems.${key}`, { date: dateWords(t, until, year) })}</p>
      {daysPast > 0 && <b>{t(`screen:problems.${key}Past`, { days: daysPast })}</b>}
    </div>
  )
}
