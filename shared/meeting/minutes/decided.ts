import type { PlanView } from '../../board/view.ts'
import { chineseDate } from '../../calendar/read-date.ts'
import type { DecisionId } from '../../ids.ts'
import type { DecisionView, MeetingView } from '../view.ts'
import { paragraphsOf, unitName } from './sections.ts'

export interface MinutesDecision {
  readonly id: DecisionId
  /** Null while it is not confirmed. */
  readonly number: number | null
  readonly what: string
  /** 牵头单位; empty while nobody is named. */
  readonly lead: string
  readonly support: readonly string[]
  /** 2021年11月5日前; empty while there is no date. */
  readonly due: string
  readonly decidedBy: string
}

/** Withdrawn ones were never decided. */
export function decidedLines(plan: PlanView, { decisions }: MeetingView): MinutesDecision[] {
  return decisions
    .filter(one => one.state !== 'withdrawn')
    .toSorted(byNumber)
    .map(one => ({
      id: one.id,
      number: one.number,
      what: paragraphsOf(one.what).join(' '),
      lead: unitName(plan, one.leadUnitId),
      support: one.supportUnitIds.map(id => unitName(plan, id)).filter(name => name !== ''),
      due: one.due === null ? '' : `${chineseDate(one.due)}前`,
      decidedBy: one.decidedBy,
    }))
}

const byNumber = (a: DecisionView, b: DecisionView): number =>
  (a.number ?? Infinity) === (b.number ?? Infinity)
    ? a.recordedAt - b.recordedAt || (a.id < b.id ? -1 : 1)
    : (a.number ?? Infinity) - (b.number ?? Infinity)
