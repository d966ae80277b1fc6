import type { LampView, MilestoneView } from '../board/view.ts'
import { addMonths, daysBetween } from '../calendar/arithmetic.ts'
import type { CalendarDate } from '../calendar/date.ts'
import { isWorse, light } from './reason.ts'
import type { LampRules } from './rules.ts'

type Rule = NonNullable<LampRules['milestone']>

/** The worst of a card's open milestones, or null where none has a date to be judged by. */
export function milestoneLamp(
  milestones: readonly MilestoneView[],
  rule: Rule,
  today: CalendarDate,
): LampView | null {
  let worst: LampView | null = null
  for (const milestone of milestones) {
    if (rule.stageIds && !rule.stageIds.includes(milestone.stage.id)) continue
    const lamp = judge(milestone, rule, today)
    if (lamp && (!worst || isWorse(lamp.lamp, worst.lamp))) worst = lamp
  }
  return worst
}

/** A claim (申报) ends the wait for a milestone: whether it was true is for the check, not for the lamp. */
function judge(milestone: MilestoneView, rule: Rule, today: CalendarDate): LampView | null {
  const { due, state, stage } = milestone
  if (due === null || state === 'undated') return null
  if (state === 'done' || state === 'awaiting-check')
    return light('milestone', 'green', 'lamp.milestone.on-plan', { stage: stage.name, due: due.date })
  const days = daysBetween(today, due.date)
  const values = { stage: stage.name, due: due.date, days: Math.abs(days) }
  if (days < 0)
    return light(
      'milestone',
      isRed(due.date, rule, today) ? 'red' : 'yellow',
      'lamp.milestone.overdue',
      values,
    )
  if (days === 0) return light('milestone', 'yellow', 'lamp.milestone.due-today', values)
  if (days <= rule.warnWithinDays) return light('milestone', 'yellow', 'lamp.milestone.due-soon', values)
  if (rule.warnWholeMonth && due.date.slice(0, 7) === today.slice(0, 7))
    return light('milestone', 'yellow', 'lamp.milestone.due-this-month', values)
  return light('milestone', 'green', 'lamp.milestone.on-plan', values)
}

function isRed(due: CalendarDate, rule: Rule, today: CalendarDate): boolean {
  if (rule.redAfterDaysLate !== undefined && daysBetween(due, today) >= rule.redAfterDaysLate) return true
  return rule.redAfterMonthsLate !== undefined && addMonths(due, rule.redAfterMonthsLate) <= today
}
