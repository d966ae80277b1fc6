import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { LampRules } from '../../../shared/lamp/rules.ts'
import { Lamp } from '../../card/lamp.tsx'
import { useOpenCard } from '../../card/use-open-card.ts'
import { useBoard } from '../../live/hooks.ts'
import { Icon } from '../../ui/index.ts'
import { changeCounts, previewLamps } from './preview-lamps.ts'

const listed = 12

/** How many cards would change lamp, which way, and the first of them by name. */
export function PreviewPane({ rules, changed }: { rules: LampRules | null; changed: boolean }) {
  const { t } = useTranslation('plan')
  const view = useBoard(board => board)
  const { openCard } = useOpenCard()
  const preview = useMemo(() => rules && previewLamps(view, rules), [view, rules])
  if (!preview) return <p className="lamp-preview-none">{t('preview.incomplete')}</p>
  const { changes, unreported } = preview
  return (
    <section className="lamp-preview" aria-label={t('preview.title')}>
      <h2>{t('preview.title')}</h2>
      <p className="lamp-preview-sum" aria-live="polite">
        {changes.length === 0
          ? t(changed ? 'preview.none' : 'preview.same')
          : t('preview.count', { n: changes.length, total: view.cards.length })}
      </p>
      <ul className="lamp-preview-counts">
        {changeCounts(changes).map(({ from, to, count }) => (
          <li key={`${from}-${to}`}>
            <Lamp lamp={from} withWord size="s" />
            <Icon name="arrow-right" size={14} />
            <Lamp lamp={to} withWord size="s" />
            <strong className="num">{t('preview.cards', { n: count })}</strong>
          </li>
        ))}
        {unreported.before !== unreported.after && (
          <li>
            <Lamp lamp="unreported" withWord size="s" />
            <strong className="num">
              {t('preview.unreported', { before: unreported.before, after: unreported.after })}
            </strong>
          </li>
        )}
      </ul>
      <ol className="lamp-preview-cards">
        {changes.slice(0, listed).map(({ card, from, to }) => (
          <li key={card.id}>
            <Lamp lamp={from} size="s" />
            <Icon name="arrow-right" size={12} />
            <Lamp lamp={to} size="s" />
            <button type="button" onClick={() => openCard(card.id)}>
              {card.title}
            </button>
          </li>
        ))}
      </ol>
      {changes.length > listed && (
        <p className="lamp-preview-more">{t('preview.more', { n: changes.length - listed })}</p>
      )}
    </section>
  )
}
