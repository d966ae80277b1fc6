import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../../shared/board/view.ts'
import type { CalendarDate } from '../../../../shared/calendar/date.ts'
import { daysLateOf } from '../../../../shared/card/days-late.ts'
import { Lamp } from '../../../card/lamp.tsx'
import { useYear } from '../../../card/use-year.ts'
import { dateWords, planDateWords } from '../../../card/words/date-words.ts'
import { comingNodes, finishedThisWeek, lastCheck } from '../data/area-week.ts'
import { reddestCards } from '../data/reddest-cards.ts'
import { CardTitle } from '../parts/card-title.tsx'
import { UnitText } from '../parts/unit-text.tsx'

/** What lags, what is due within a week, what was finished; each list says so when it is empty. */
export function AreaCards({ cards, today }: { cards: readonly CardView[]; today: CalendarDate }) {
  const { t } = useTranslation(['screen', 'card'])
  const year = useYear()
  const red = reddestCards({ cards })
  const coming = comingNodes(cards, today)
  const finished = finishedThisWeek(cards, today)
  return (
    <div className="area-lists">
      <List
        head={<LitHead words={t('screen:area.lagging')} />}
        count={red.length}
        most={4}
        none={t('screen:area.noLagging')}
      >
        {red.map(card => (
          <Line key={card.id} card={card} late>
            {daysLateOf(card) > 0 ? t('screen:late', { days: daysLateOf(card) }) : t('card:lamp.red')}
          </Line>
        ))}
      </List>
      <List head={t('screen:area.coming')} count={coming.length} most={3} none={t('screen:area.noComing')}>
        {coming.map(({ card, node }) => (
          <Line key={card.id + node.stage.id} card={card}>
            {node.due &&
              t('screen:area.comingNode', { stage: node.stage.name, date: planDateWords(t, node.due, year) })}
          </Line>
        ))}
      </List>
      <List
        head={t('screen:area.finished')}
        count={finished.length}
        most={3}
        none={t('screen:area.noFinished')}
      >
        {finished.map(card => (
          <Line key={card.id} card={card}>
            {dateWords(t, lastCheck(card) as CalendarDate, year)}
          </Line>
        ))}
      </List>
    </div>
  )
}

function LitHead({ words }: { words: string }) {
  return (
    <>
      <Lamp lamp="red" />
      {words}
    </>
  )
}

function List(props: {
  head: ReactNode
  count: number
  most: number
  none: string
  children: readonly ReactNode[]
}) {
  const { t } = useTranslation('screen')
  return (
    <section>
      <h2>
        {props.head}
        <b className="num">{t('items', { count: props.count })}</b>
      </h2>
      {props.count === 0 ? (
        <p className="wall-soft">{props.none}</p>
      ) : (
        <ul>{props.children.slice(0, props.most)}</ul>
      )}
    </section>
  )
}

function Line({ card, late, children }: { card: CardView; late?: boolean; children: ReactNode }) {
  return (
    <li data-late={late}>
      <span className="wall-one-line">
        <CardTitle card={card} />
      </span>
      <span className="wall-soft">
        <UnitText id={card.leadUnitId} />
      </span>
      <b className="num">{children}</b>
    </li>
  )
}
