import type { TFunction } from 'i18next'
import type { CardId } from '../../../shared/ids.ts'
import type { Grouped } from '../../card/group/group-cards.ts'
import type { Presence, RecentChange } from '../../live/contract.ts'
import type { BoardLayout } from '../layout/board-layout.ts'
import { type Box, boxOf, placeOf } from '../layout/place.ts'
import './news-layer.css'
import { useCardNews } from '../../card/news/use-card-news.ts'

interface NewsLayerProps {
  grouped: Grouped
  layout: BoardLayout
  t: TFunction
}

const shown = 3

/** KAN-4: who has just changed a card, for a few seconds, and who is in one now. Drawn over the cards, so that none of them wakes. */
export function NewsLayer({ grouped, layout, t }: NewsLayerProps) {
  const { recent, here } = useCardNews()
  const over = (card: CardId) => {
    const place = placeOf(grouped, card)
    const box = place && boxOf(layout, place)
    return box ? boxStyle(box) : null
  }
  return (
    <div className="knews">
      {[...recent].map(([card, change]) => (
        <Changed key={`${card}/${change.at}`} change={change} style={over(card)} t={t} />
      ))}
      {[...here].map(([card, people]) => (
        <Here key={card} people={people} style={over(card)} t={t} />
      ))}
    </div>
  )
}

function boxStyle(box: Box): React.CSSProperties {
  return { left: box.x, top: box.y, width: box.width, height: box.height }
}

interface MarkProps {
  style: React.CSSProperties | null
  t: TFunction
}

function Changed({ change, style, t }: MarkProps & { change: RecentChange }) {
  if (!style) return null
  const who = change.name
  return (
    <div className="knews-changed" style={style}>
      <span>{who ? t('kanban:face.changedBy', { who }) : t('kanban:face.changedBySomeone')}</span>
    </div>
  )
}

function Here({ people, style, t }: MarkProps & { people: readonly Presence[] }) {
  if (!style) return null
  const names = people.map(person => person.name).join('、')
  return (
    <div className="knews-here" style={style}>
      <span role="img" aria-label={t('kanban:face.here', { names })} title={names}>
        {people.slice(0, shown).map(person => (
          <span key={person.clientId} data-hue={person.hue}>
            {person.name.slice(0, 1)}
          </span>
        ))}
        {people.length > shown && <span>+{people.length - shown}</span>}
      </span>
    </div>
  )
}
