import { useTranslation } from 'react-i18next'
import type { UnitId } from '../../../../shared/ids.ts'
import { useBoard } from '../../../live/hooks.ts'

/** A unit's short name; 待明确 where nobody leads. */
export function UnitText({ id }: { id: UnitId | null }) {
  const { t } = useTranslation('card')
  const unit = useBoard(view => (id ? view.plan.unitById.get(id) : undefined))
  return <span className="wall-unit">{unit?.shortName ?? t('unclear')}</span>
}
