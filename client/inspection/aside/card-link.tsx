import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import { useOpenCard } from '../../card/use-open-card.ts'

/** A card's title that opens it beside the desk. */
export function CardLink({ card }: { card: CardView }) {
  const { t } = useTranslation(['inspection', 'card'])
  const { openCard } = useOpenCard()
  return (
    <button
      type="button"
      className="inspect-card-link"
      title={card.title}
      aria-label={t('row.open', { title: card.title })}
      onClick={() => openCard(card.id)}
    >
      {card.title || t('card:untitled')}
    </button>
  )
}
