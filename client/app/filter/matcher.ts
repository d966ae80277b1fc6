import type { Member } from '../../../shared/access/member.ts'
import type { CardView, PlanView } from '../../../shared/board/view.ts'
import { addDays } from '../../../shared/calendar/arithmetic.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import { type Filter, unclear } from './filter.ts'

type Test = (card: CardView) => boolean

/** Whether a card passes a filter: made once a filter, cheap to ask of five thousand cards. */
export function matcherOf(filter: Filter, plan: PlanView, today: CalendarDate, member: Member): Test {
  const tests = [
    textTest(filter.text, plan),
    some(filter.areas, card => [card.areaId, ...card.moreAreaIds]),
    some(filter.units, card => [card.leadUnitId, ...(card.leadUnitId ? card.supportUnitIds : [])]),
    some(filter.leaders, card => [card.leaderId]),
    some(filter.lists, card => (card.listIds.length > 0 ? card.listIds : [null])),
    some(filter.classes, card => [card.workflowId]),
    lampTest(filter),
    dueTest(filter.due, today),
    filter.mine ? mineTest(plan, member) : null,
    filter.problems ? (card: CardView) => card.openProblems > 0 : null,
  ].filter(test => test !== null)
  if (tests.length === 0) return () => true
  return card => tests.every(test => test(card))
}

/** A card passes when one of its ids is wanted; a missing one is 待明确. */
function some(wanted: readonly string[], idsOf: (card: CardView) => readonly (string | null)[]): Test | null {
  if (wanted.length === 0) return null
  const set = new Set(wanted)
  return card => idsOf(card).some(id => set.has(id ?? unclear))
}

/** Every word must be somewhere on the card: title, code, owner, latest words, lead unit. */
function textTest(text: string, plan: PlanView): Test | null {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return null
  return card => {
    const unit = card.leadUnitId ? plan.unitById.get(card.leadUnitId) : undefined
    const all = [card.title, card.code, card.owner, card.form, unit?.name ?? '', unit?.shortName ?? '']
    const page = all.join('\n').toLowerCase()
    return words.every(word => page.includes(word))
  }
}

function lampTest({ lamps }: Filter): Test | null {
  if (lamps.length === 0) return null
  return card => lamps.some(lamp => (lamp === 'unreported' ? card.unreported : card.lamp === lamp))
}

function dueTest(due: Filter['due'], today: CalendarDate): Test | null {
  if (due === null) return null
  if (due === 'undated') return card => !card.finished && nextDue(card) === null
  if (due === 'overdue')
    return card => !card.finished && (card.milestones.some(m => m.state === 'overdue') || before(card, today))
  const until = addDays(today, Number(due))
  return card => openDates(card).some(date => date >= today && date <= until)
}

const before = (card: CardView, day: CalendarDate) => card.due !== null && card.due.date < day

/** The nearest date a card still has to meet; null when it has none or is finished. */
export function nextDue(card: CardView): CalendarDate | null {
  return [...openDates(card)].sort()[0] ?? null
}

/** Every date an unfinished card still has to meet: its milestones' and its own. */
function openDates(card: CardView): readonly CalendarDate[] {
  if (card.finished) return []
  const open = card.milestones.filter(m => m.state !== 'done' && m.state !== 'awaiting-check')
  const dates = open.map(m => m.due?.date ?? null).concat(card.due?.date ?? null)
  return dates.filter(date => date !== null)
}

/** Mine: my unit leads or supports it, or I am its 包保领导. */
function mineTest(plan: PlanView, member: Member): Test {
  const units = new Set<string>(member.unitIds)
  const me = new Set(plan.people.filter(p => p.userId === member.userId).map(p => p.id))
  return card =>
    (card.leadUnitId !== null && units.has(card.leadUnitId)) ||
    card.supportUnitIds.some(unit => units.has(unit)) ||
    (card.leaderId !== null && me.has(card.leaderId))
}
