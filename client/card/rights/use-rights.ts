import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import type { FieldKind } from '../../../shared/card/fields.ts'
import { useBoard, useSession } from '../../live/hooks.ts'
import { mayCommand, mayEdit, whyNot } from './rights.ts'

/** What this person may do to a card, and the words for what they may not. */
export function useRights(card: CardView) {
  const { t } = useTranslation('card')
  const { member } = useSession()
  const unit = useBoard(view =>
    card.leadUnitId ? (view.plan.unitById.get(card.leadUnitId)?.shortName ?? null) : null,
  )
  return {
    member,
    edit: (field: FieldKind) => mayEdit(member, field, card),
    command: (field: FieldKind) => mayCommand(member, field, card),
    why: (field: FieldKind) => {
      const reason = whyNot(member, field, card)
      return reason
        ? t(`whyNot.${reason}`, { unit: unit ?? t('unclearOf', { what: t('domain:field.leadUnitId') }) })
        : ''
    },
  }
}
