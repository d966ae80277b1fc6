import type { LampView } from '../board/view.ts'
import { addMonths, daysBetween } from '../calendar/arithmetic.ts'
import type { CalendarDate } from '../calendar/date.ts'
import { actualOf, type CardEntries, stagesOf } from '../card/entries.ts'
import { stageIds } from '../card/workflows.ts'
import { light } from './reason.ts'
import type { LampRules } from './rules.ts'

type Rule = NonNullable<LampRules['entry']>

/** 入统: started work that statistics has not taken in. Null before 开工, and for cards that have no such milestone. */
export function entryLamp(card: CardEntries, rule: Rule, today: CalendarDate): LampView | null {
  const started = actualOf(card.stages.get(stageIds.start))
  if (!started || !stagesOf(card).some(stage => stage.id === stageIds.entry)) return null
  const entered = actualOf(card.stages.get(stageIds.entry))
  if (entered) return light('entry', 'green', 'lamp.entry.entered', { date: entered })
  const values = { started, days: daysBetween(started, today) }
  if (today > addMonths(started, rule.redAfterMonths))
    return light('entry', 'red', 'lamp.entry.missing', values)
  if (today >= addMonths(started, rule.yellowAfterMonths))
    return light('entry', 'yellow', 'lamp.entry.missing', values)
  return light('entry', 'green', 'lamp.entry.waiting', values)
}
