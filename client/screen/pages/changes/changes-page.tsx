import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../../shared/board/view.ts'
import type { Instant } from '../../../../shared/calendar/date.ts'
import { yearOf } from '../../../../shared/calendar/day-number.ts'
import { latestNode } from '../../../../shared/card/days-late.ts'
import { Lamp, type LampMark } from '../../../card/lamp.tsx'
import { withoutSample } from '../../../card/sample/without-sample.ts'
import { dateWords } from '../../../card/words/date-words.ts'
import { useNow } from '../../../live/hooks.ts'
import { changesToShow, countChanges } from '../data/changes-to-show.ts'
import type { PageProps } from '../page-props.ts'
import { CardTitle } from '../parts/card-title.tsx'
import { Phrase } from '../parts/phrase.tsx'
import { UnitText } from '../parts/unit-text.tsx'
import { useWallView } from '../parts/use-wall-view.ts'
import { WallEmpty, WallSheet } from '../parts/wall-sheet.tsx'
import './changes-page.css'

const linesAColumn = 6
const minute = 60_000

/** SCR-2: what the last day changed, worse on the left, better on the right. */
export function ChangesPage(_: PageProps) {
  const { t } = useTranslation(['screen', 'card'])
  const view = useWallView()
  const now = Math.floor(useNow(minute) / minute) * minute
  const { back, changes } = useMemo(() => changesToShow(view, now as Instant), [view, now])
  const { newlyRed, problems, recovered, verified, finished } = changes
  return (
    <WallSheet
      kind="changes"
      title={t(back.kind === 'day' ? 'screen:changes.title' : 'screen:changes.lately')}
      note={backWords()}
    >
      {countChanges(changes) === 0 ? (
        <WallEmpty words={t('screen:changes.none')} hint={t('screen:changes.noneHint')} />
      ) : (
        <div className="changes">
          <Column head={<Lit lamp="red" words={t('screen:changes.newlyRed')} />} count={newlyRed.length}>
            {newlyRed.map(card => (
              <Line key={card.id} card={card}>
                {latestNode(card) && t('screen:changes.overdue', { stage: latestNode(card)?.stage.name })}
              </Line>
            ))}
          </Column>
          <Column head={t('screen:changes.problems')} count={problems.length}>
            {problems.map(({ card, problem }) => (
              <Line key={problem.id} card={card} bare>
                <Phrase text={withoutSample(problem.text)} />
              </Line>
            ))}
          </Column>
          <Column head={t('screen:changes.recovered')} count={recovered.length}>
            {recovered.map(card => (
              <Line key={card.id} card={card}>
                {card.lagged && t('card:lagged.short', { days: card.lagged.days })}
              </Line>
            ))}
          </Column>
          <Column head={t('screen:changes.verified')} count={verified.length}>
            {verified.map(({ card, node }) => (
              <Line key={`${card.id}/${node.stage.id}`} card={card}>
                {t('screen:changes.node', { stage: node.stage.name })}
              </Line>
            ))}
          </Column>
          <Column head={<Lit lamp="done" words={t('screen:changes.finished')} />} count={finished.length}>
            {finished.map(card => (
              <Line key={card.id} card={card} />
            ))}
          </Column>
        </div>
      )}
    </WallSheet>
  )

  function backWords(): string {
    if (back.kind !== 'meeting') return t(`screen:changes.back.${back.kind}`)
    return t('screen:changes.back.meeting', { date: dateWords(t, back.on, yearOf(view.today)) })
  }
}

function Lit({ lamp, words }: { lamp: LampMark; words: string }) {
  return (
    <>
      <Lamp lamp={lamp} />
      {words}
    </>
  )
}

function Column(props: { head: ReactNode; count: number; children: readonly ReactNode[] }) {
  const { t } = useTranslation('screen')
  const more = props.children.length - linesAColumn
  return (
    <section className="change-column" data-none={props.count === 0 || undefined}>
      <p className="change-count num">{props.count}</p>
      <h2>{props.head}</h2>
      <ul>{props.children.slice(0, linesAColumn)}</ul>
      {more > 0 && <p className="wall-soft num">{t('more', { count: more })}</p>}
    </section>
  )
}

function Line({ card, bare, children }: { card: CardView; bare?: boolean; children?: ReactNode }) {
  return (
    <li>
      <p className="change-title wall-two-lines">
        <CardTitle card={card} />
      </p>
      <p className="wall-soft wall-two-lines">
        {!bare && <UnitText id={card.leadUnitId} />}
        {children}
      </p>
    </li>
  )
}
