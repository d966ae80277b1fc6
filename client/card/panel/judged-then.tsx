import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import { useLookBack } from '../../live/history-context.tsx'
import { Lamp } from '../lamp.tsx'

/** On a past day: how the card was judged on the day itself, where the rules of today judge it otherwise. What was on record then stays on record. */
export function JudgedThen({ card }: { card: CardView }) {
  const { t } = useTranslation('card')
  const lookBack = useLookBack()
  const then = lookBack.kind === 'past' ? lookBack.session.standing(card.id)?.lamp : null
  if (!then || then === card.lamp) return null
  return (
    <li className="judged-then">
      <Lamp lamp={then} size="s" />
      <span>{t('history:marks.judged', { was: t(`lamp.${then}`), now: t(`lamp.${card.lamp}`) })}</span>
    </li>
  )
}
