import type { TFunction } from 'i18next'
import type { PlanView } from '../../../shared/board/view.ts'
import type { MeetingScope } from '../../../shared/meeting/fields.ts'

/** 「清单内」「工业提级」, both, or 「全部任务」. */
export function scopeWords(t: TFunction, scope: MeetingScope, plan: PlanView): string {
  const area = scope.areaId ? plan.areaById.get(scope.areaId)?.shortName : undefined
  const list = scope.listId ? plan.lists.find(one => one.id === scope.listId)?.name : undefined
  return [area, list].filter(Boolean).join(t('meeting:comma')) || t('meeting:scope.all')
}
