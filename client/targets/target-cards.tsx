import { useTranslation } from 'react-i18next'
import type { TargetView } from '../../shared/board/view.ts'
import { Lamp } from '../card/lamp.tsx'
import { useOpenCard } from '../card/use-open-card.ts'
import { cardOf, useBoard } from '../live/hooks.ts'

const shownAtMost = 12

/** The cards that add to it; pressing one opens it beside the page. */
export function TargetCards({ view }: { view: TargetView }) {
  const { t } = useTranslation('targets')
  const { openCard } = useOpenCard()
  const board = useBoard(all => all)
  const ids = view.rollup?.cardIds ?? []
  if (ids.length === 0) return null
  return (
    <div className="target-cards">
      {ids.slice(0, shownAtMost).map(id => {
        const card = cardOf(board, id)
        return (
          card && (
            <button key={id} type="button" onClick={() => openCard(id)}>
              <Lamp lamp={card.lamp} size="s" />
              {card.title}
            </button>
          )
        )
      })}
      {ids.length > shownAtMost && (
        <span className="targets-note num">{t('moreCards', { n: ids.length - shownAtMost })}</span>
      )}
    </div>
  )
}
