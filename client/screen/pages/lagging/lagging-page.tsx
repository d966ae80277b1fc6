import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../../shared/board/view.ts'
import { Lamp } from '../../../card/lamp.tsx'
import { pagesOf } from '../data/fill-pages.ts'
import { reddestCards, yellowCards } from '../data/reddest-cards.ts'
import type { PageProps } from '../page-props.ts'
import { useTurning } from '../parts/use-turning.ts'
import { useWallView } from '../parts/use-wall-view.ts'
import { WallEmpty, WallSheet } from '../parts/wall-sheet.tsx'
import './lagging-page.css'
import { RedRow } from './red-row.tsx'
import { YellowList } from './yellow-list.tsx'

const redsAPage = 5
const yellowsAPage = 9

/** SCR-2: the red board by days late, what turns red next beside it. */
export function LaggingPage(_: PageProps) {
  const { t } = useTranslation(['screen', 'card', 'domain'])
  const view = useWallView()
  const reds = useMemo(() => pagesOf(reddestCards(view), redsAPage), [view])
  const yellows = useMemo(() => pagesOf(yellowCards(view), yellowsAPage), [view])
  const turn = useTurning('lagging', Math.max(reds.length, yellows.length))
  const red = reds[turn.at % reds.length] ?? []
  const first = (turn.at % reds.length) * redsAPage
  return (
    <WallSheet kind="lagging" title={t('screen:lagging.title')} turn={turn}>
      <div className="lagging">
        <section className="lagging-red">
          <Heading lamp="red" count={view.lampCounts.red} note={t('screen:lagging.rule')} />
          {red.length === 0 ? (
            <WallEmpty words={t('screen:lagging.none')} hint={t('screen:lagging.noneHint')} />
          ) : (
            <ol>{red.map((card, at) => RedItem(card, first + at + 1))}</ol>
          )}
        </section>
        <section className="lagging-yellow">
          <Heading lamp="yellow" count={view.lampCounts.yellow} />
          <YellowList cards={yellows[turn.at % yellows.length] ?? []} />
        </section>
      </div>
    </WallSheet>
  )
}

const RedItem = (card: CardView, rank: number) => <RedRow key={card.id} card={card} rank={rank} />

function Heading(props: { lamp: 'red' | 'yellow'; count: number; note?: string }) {
  const { t } = useTranslation('screen')
  return (
    <h2 className="lagging-head">
      <Lamp lamp={props.lamp} withWord />
      <b className="num">{t('items', { count: props.count })}</b>
      {props.note && <small className="wall-note">{props.note}</small>}
    </h2>
  )
}
