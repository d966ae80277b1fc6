import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import { ChangeList } from './change-list.tsx'
import './change-section.css'
import { useMarks } from './marks-context.tsx'

/** In the open card while the board is compared: what became of it since. The words of it have come with the comparison. */
export function ChangeSection({ card }: { card: CardView }) {
  const { t } = useTranslation('card')
  const marks = useMarks()
  const change = marks?.changes.get(card.id)
  if (!marks) return null
  return (
    <section className="change-section" aria-label={t('history:marks.section')}>
      {change ? (
        <ChangeList change={change} marks={marks} t={t} most={12} />
      ) : (
        <p>{t('history:marks.same', { when: marks.since })}</p>
      )}
    </section>
  )
}
