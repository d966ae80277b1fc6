import type { PlanView } from '../../../shared/board/view.ts'
import { addDays, addMonths, weekdayOf } from '../../../shared/calendar/arithmetic.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import type { UnitId } from '../../../shared/ids.ts'
import { readTypedDate } from '../../ui/calendar-month.ts'

/** A decision as it is typed while people talk. */
export interface DecisionDraft {
  readonly what: string
  readonly leadUnitId: UnitId | null
  readonly supportUnitIds: readonly UnitId[]
  readonly due: CalendarDate | null
  readonly decidedBy: string
}

/** What reading a line needs to know; `workdays` is a date so many working days after today. */
export interface QuickContext {
  readonly plan: Pick<PlanView, 'units'>
  readonly today: CalendarDate
  readonly workdays: (count: number) => CalendarDate
}

/** How long a decision has when nobody says anything else. */
export const usualWorkdays = 7

/** What the bar is filled with before a word is typed: who reports the item, else the card's lead; seven working days, the chair. */
export function draftDefaults(
  card: { readonly leadUnitId: UnitId | null; readonly supportUnitIds: readonly UnitId[] } | null,
  itemUnit: UnitId | null,
  chair: string,
  context: Pick<QuickContext, 'workdays'>,
): DecisionDraft {
  return {
    what: '',
    leadUnitId: itemUnit ?? card?.leadUnitId ?? null,
    supportUnitIds: card?.supportUnitIds ?? [],
    due: context.workdays(usualWorkdays),
    decidedBy: chair,
  }
}

export interface QuickReading {
  readonly draft: DecisionDraft
  /** Parts that were written and could not be read; the field named keeps its default. */
  readonly unread: readonly ('lead' | 'support' | 'due')[]
}

/**
 * One line: `议定事项｜牵头｜配合、配合｜时限｜议定人`. Parts left out or empty keep their default, so three words and Enter are enough;
 * `-` empties one.
 */
export function readQuickEntry(line: string, defaults: DecisionDraft, context: QuickContext): QuickReading {
  const [what = '', lead = '', support = '', due = '', by = ''] = line.split(/[|｜]/).map(part => part.trim())
  const unread: ('lead' | 'support' | 'due')[] = []
  const read = <T>(
    part: string,
    name: 'lead' | 'support' | 'due',
    usual: T,
    parse: () => T | undefined,
  ): T => {
    if (part === '') return usual
    const value = parse()
    if (value === undefined) unread.push(name)
    return value === undefined ? usual : value
  }
  const none = (part: string) => /^[-—无]$/.test(part)
  const draft: DecisionDraft = {
    what: what.replace(/^(议定|决定)[：:]\s*/, ''),
    leadUnitId: read<UnitId | null>(lead, 'lead', defaults.leadUnitId, () =>
      none(lead) ? null : unitNamed(lead, context.plan),
    ),
    supportUnitIds: read<readonly UnitId[]>(support, 'support', defaults.supportUnitIds, () =>
      none(support) ? [] : unitsNamed(support, context.plan),
    ),
    due: read<CalendarDate | null>(due, 'due', defaults.due, () =>
      none(due) ? null : dueNamed(due, context),
    ),
    decidedBy: by || defaults.decidedBy,
  }
  return { draft, unread }
}

/** By full or short name, else by the only one that contains what was typed. */
export function unitNamed(words: string, plan: QuickContext['plan']): UnitId | undefined {
  const exact = plan.units.find(unit => unit.shortName === words || unit.name === words)
  if (exact) return exact.id
  const near = plan.units.filter(unit => unit.shortName.includes(words) || unit.name.includes(words))
  return near.length === 1 ? near[0]?.id : undefined
}

function unitsNamed(words: string, plan: QuickContext['plan']): readonly UnitId[] | undefined {
  const found = words
    .split(/[、,，;；\s]+/)
    .filter(part => part !== '')
    .map(part => unitNamed(part, plan))
  return found.some(id => id === undefined) ? undefined : found.filter(id => id !== undefined)
}

/** A date in any usual form, `+7` or `7天` (working days), `本周五`, `下周三`, `月底`, `下月底`. */
export function dueNamed(words: string, { today, workdays }: QuickContext): CalendarDate | undefined {
  const days = /^(?:\+(\d{1,3})|(\d{1,3})(?:个)?(?:工作日|天|日))$/.exec(words)
  if (days) return workdays(Number(days[1] ?? days[2]))
  const week = /^(本|这|下)?(?:周|星期)([一二三四五六日天])$/.exec(words)
  if (week)
    return weekdayNamed(
      today,
      week[1] === '下',
      '一二三四五六日'.indexOf((week[2] ?? '').replace('天', '日')) + 1,
    )
  if (/^(本)?月底$/.test(words)) return endOfMonth(today)
  if (words === '下月底') return endOfMonth(addMonths(`${today.slice(0, 8)}01` as CalendarDate, 1))
  return (readTypedDate(words, Number(today.slice(0, 4))) ?? undefined) as CalendarDate | undefined
}

function weekdayNamed(today: CalendarDate, next: boolean, weekday: number): CalendarDate {
  return addDays(today, weekday - weekdayOf(today) + (next ? 7 : 0))
}

function endOfMonth(date: CalendarDate): CalendarDate {
  return addDays(addMonths(`${date.slice(0, 8)}01` as CalendarDate, 1), -1)
}
