import { useTranslation } from 'react-i18next'
import type { CardId } from '../../../shared/ids.ts'
import { usePresenceIn, useRecent } from '../../live/hooks.ts'
import './card-news.css'

const shown = 3

/** KAN-4: who has just changed the card, for a few seconds, and who is in it now. Comes and goes without waking the card. */
export function CardNews({ card }: { card: CardId }) {
  const { t } = useTranslation('kanban')
  const recent = useRecent(card)
  const here = usePresenceIn(card)
  const who = recent?.unit || recent?.name
  return (
    <>
      {recent && (
        <span key={recent.at} className="kcard-recent">
          <span className="kcard-recent-who">
            {who ? t('face.changedBy', { who }) : t('face.changedBySomeone')}
          </span>
        </span>
      )}
      {here.length > 0 && (
        <span
          className="kcard-here"
          role="img"
          aria-label={t('face.here', { names: here.map(p => p.name).join('、') })}
        >
          {here.slice(0, shown).map(p => (
            <span
              key={p.clientId}
              className="kcard-avatar"
              style={{ '--hue': p.hue } as React.CSSProperties}
              title={p.name}
            >
              {p.name.slice(0, 1)}
            </span>
          ))}
          {here.length > shown && <span className="kcard-avatar">+{here.length - shown}</span>}
        </span>
      )}
    </>
  )
}
