import { mayWrite } from '../../shared/access/matrix.ts'
import type { Member } from '../../shared/access/member.ts'
import type { CardView, MilestoneView } from '../../shared/board/view.ts'
import { spanOfPlanDate } from '../../shared/calendar/plan-date.ts'
import type { FieldKind } from '../../shared/card/fields.ts'
import { dayHeldTo } from '../../shared/card/problem-day.ts'
import { factsOf } from '../card/rights/rights.ts'
import type { DaysTo } from './days-to.ts'
import type { TodoItem } from './todo-item.ts'

/** A milestone is on the desk when it is due in this many days. */
const soonDays = 7

/** What the cards ask of this member: milestones of those their unit leads, problems asked of their unit, checks and approvals. */
export const cardItems = (cards: readonly CardView[], member: Member, daysTo: DaysTo): readonly TodoItem[] =>
  cards.flatMap(card => [
    ...milestones(card, member, daysTo),
    ...problems(card, member, daysTo),
    ...checks(card, member),
    ...approvals(card, member),
  ])

const isLead = (card: CardView, member: Member): boolean =>
  member.roles.includes('unit') && card.leadUnitId !== null && member.unitIds.includes(card.leadUnitId)

const line = (
  card: CardView,
  rest: Pick<TodoItem, 'key' | 'kind' | 'what'> & Partial<TodoItem>,
): TodoItem => ({
  title: card.title,
  note: '',
  unitId: null,
  due: null,
  daysLeft: null,
  to: 'todo',
  card: card.id,
  ...rest,
})

function milestones(card: CardView, member: Member, daysTo: DaysTo): readonly TodoItem[] {
  if (!isLead(card, member) || card.finished || card.side) return []
  return card.milestones.flatMap(milestone => {
    const due = openDay(milestone)
    const daysLeft = daysTo(due)
    if (daysLeft === null || daysLeft > soonDays) return []
    const { id, name } = milestone.stage
    return [
      line(card, {
        key: `milestone ${card.id} ${id}`,
        kind: 'milestone',
        what: 'milestone',
        note: name,
        due,
        daysLeft,
      }),
    ]
  })
}

/** The last day a milestone that is neither claimed nor verified may be reached on. */
const openDay = ({ state, due }: MilestoneView) =>
  due && (state === 'overdue' || state === 'due-soon' || state === 'ahead') ? spanOfPlanDate(due).to : null

function problems(card: CardView, member: Member, daysTo: DaysTo): readonly TodoItem[] {
  if (card.openProblems === 0) return []
  return card.problems.flatMap(problem => {
    const asked = problem.askedUnitId
    if (problem.state === 'closed' || !asked || !member.unitIds.includes(asked)) return []
    const due = dayHeldTo(problem)
    const daysLeft = daysTo(due)
    // answered, and the day promised is not near: nothing to do for now
    if (problem.state === 'answered' && (daysLeft === null || daysLeft > soonDays)) return []
    const what = problem.state === 'open' ? 'problem-answer' : 'problem-keep'
    return [
      line(card, {
        key: `problem ${card.id} ${problem.id}`,
        kind: 'problem',
        what,
        title: problem.text,
        note: card.title,
        due,
        daysLeft,
      }),
    ]
  })
}

const may = (member: Member, field: FieldKind, card: CardView) =>
  mayWrite(member, 'command', field, factsOf(card))

/** 待核: one line a card, whatever the number of its milestones that wait. */
function checks(card: CardView, member: Member): readonly TodoItem[] {
  const waiting = card.milestones.filter(one => one.state === 'awaiting-check')
  if (waiting.length === 0 || !may(member, 'check', card)) return []
  return [
    line(card, {
      key: `check ${card.id}`,
      kind: 'check',
      what: 'check',
      note: waiting.map(one => one.stage.name).join(' · '),
      unitId: card.leadUnitId,
    }),
  ]
}

function approvals(card: CardView, member: Member): readonly TodoItem[] {
  return card.requests
    .filter(request => !request.decision)
    .filter(request => may(member, request.kind === 'lamp-override' ? 'override' : 'side', card))
    .map(request =>
      line(card, {
        key: `approval ${card.id} ${request.id}`,
        kind: 'approval',
        what: 'approval',
        note: request.reason,
        unitId: card.leadUnitId,
      }),
    )
}
