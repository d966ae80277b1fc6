import type { TFunction } from 'i18next'
import type { PlanView } from '../../../shared/board/view.ts'
import type { UnitId } from '../../../shared/ids.ts'

interface Who {
  readonly name: string
  readonly unitId?: UnitId | undefined
}

/** 「建设局 主办」; the unit is not said twice where the name already begins with it. */
export function whoWords(t: TFunction, who: Who, plan: PlanView): string {
  const unit = who.unitId ? plan.unitById.get(who.unitId)?.shortName : undefined
  return !unit || who.name.startsWith(unit) ? who.name : t('card:who', { unit, name: who.name })
}
