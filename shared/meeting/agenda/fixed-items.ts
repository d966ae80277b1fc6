import type { BoardView } from '../../board/view.ts'
import type { UnitId } from '../../ids.ts'
import { titled } from './clip.ts'
import type { AgendaDraft, PlannedMeeting } from './draft.ts'

/** ②: 总体进度, reported by whoever calls the meeting. */
export function overallItem(view: BoardView, meeting: PlannedMeeting): AgendaDraft {
  return {
    section: 'overall',
    title: titled(`通报${scopeInWords(view, meeting)}总体进度和亮灯情况`),
    unitId: callingUnit(view, meeting),
    minutes: 5,
    subject: { kind: 'none' },
  }
}

/** ⑤: 领导讲话. */
export function speechItem(view: BoardView, { head }: PlannedMeeting): AgendaDraft {
  const { rosterId, words } = head.chair
  const person = rosterId ? view.plan.personById.get(rosterId) : undefined
  const who = words || person?.post || person?.name || '主持人'
  return {
    section: 'speech',
    title: titled(`${who}讲话`),
    unitId: null,
    minutes: 10,
    subject: { kind: 'none' },
  }
}

/** ⑥: 议定事项确认. */
export function confirmItem(view: BoardView, meeting: PlannedMeeting): AgendaDraft {
  return {
    section: 'confirm',
    title: '逐条确认本次会议议定事项',
    unitId: callingUnit(view, meeting),
    minutes: 5,
    subject: { kind: 'none' },
  }
}

function scopeInWords({ plan }: BoardView, { head }: PlannedMeeting): string {
  const { areaId, listId } = head.scope
  const area = areaId ? plan.areaById.get(areaId)?.name : undefined
  const list = listId ? plan.lists.find(one => one.id === listId)?.name : undefined
  if (!area && !list) return plan.campaign.name
  return `${area ?? ''}${list ? `${list}项目` : ''}`
}

/** The unit that leads the area, else the one the plan names as convenor: of the series, else of the returns it is held on. */
function callingUnit({ plan }: BoardView, { head }: PlannedMeeting): UnitId | null {
  const leads = head.scope.areaId ? plan.areaById.get(head.scope.areaId)?.leadUnitId : undefined
  if (leads) return leads
  const convenors = [
    plan.rhythms.find(one => one.id === head.rhythmId)?.convenor,
    ...plan.rhythms.filter(one => one.kind === 'return').map(one => one.convenor),
  ]
  const unit = plan.units.find(one => convenors.includes(one.name) || convenors.includes(one.shortName))
  return unit?.id ?? null
}
