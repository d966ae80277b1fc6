import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../../shared/board/view.ts'
import { latestNode } from '../../../../shared/card/days-late.ts'
import { promiseOf } from '../../../../shared/card/problem-day.ts'
import { withoutSample } from '../../../card/sample/without-sample.ts'
import { useYear } from '../../../card/use-year.ts'
import { dateWords } from '../../../card/words/date-words.ts'
import { useBoard } from '../../../live/hooks.ts'
import { CardTitle } from '../parts/card-title.tsx'
import { Phrase } from '../parts/phrase.tsx'
import { UnitText } from '../parts/unit-text.tsx'
import { owedWords } from '../parts/why-red.ts'

/** One 滞后 card: how late, what, whose, which milestone since when; what stands in its way and what was promised. */
export function RedRow({ card, rank }: { card: CardView; rank: number }) {
  const { t } = useTranslation(['screen', 'card'])
  const year = useYear()
  const area = useBoard(({ plan }) => (card.areaId ? plan.areaById.get(card.areaId) : undefined))
  const node = latestNode(card)
  return (
    <li className="red-row" data-hue={area?.hue} data-first={rank === 1 || undefined}>
      <p className="red-row-late">
        {node ? (
          <>
            <b className="num">{node.daysLate}</b>
            <span>{t('screen:day.day')}</span>
          </>
        ) : (
          <span>{t('card:lamp.red')}</span>
        )}
      </p>
      <div className="red-row-what wall-area">
        <p className="red-row-title wall-one-line">
          <CardTitle card={card} />
        </p>
        <p className="red-row-why wall-one-line num">
          <UnitText id={card.leadUnitId} />
          <span className="wall-soft">{owedWords(t, card, year)}</span>
        </p>
      </div>
      <Hindrance card={card} year={year} />
    </li>
  )
}

function Hindrance({ card, year }: { card: CardView; year: number }) {
  const { t } = useTranslation(['screen', 'card'])
  const today = useBoard(view => view.today)
  const [problem] = card.problems.filter(one => one.state !== 'closed')
  if (!problem) return <p className="red-row-problem wall-soft">{t('screen:lagging.noProblem')}</p>
  const promise = promiseOf(problem)
  return (
    <div className="red-row-problem">
      <p className="wall-two-lines">
        <Phrase text={withoutSample(problem.text)} />
      </p>
      <p className="wall-soft num">
        {promise === null
          ? t('screen:lagging.noPromise')
          : t(promise < today ? 'screen:lagging.promisePast' : 'screen:lagging.promise', {
              date: dateWords(t, promise, year),
            })}
      </p>
    </div>
  )
}
