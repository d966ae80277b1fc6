import type { MapLane } from '../../client/map/contract.ts'
import { createProjector } from '../../shared/board/project-board.ts'
import type { BoardView, CardView, PlanView } from '../../shared/board/view.ts'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { addCard, buildBoard, buildPlan, today } from '../support/build-board.ts'

/** A board of these cards, as every screen reads it. */
export function viewOf(
  cards: readonly Readonly<Record<string, unknown>>[],
  options: { readonly plan?: Plan; readonly today?: CalendarDate } = {},
): BoardView {
  const doc = buildBoard(options.plan ?? buildPlan())
  cards.forEach(
    (card, at) =>
      void addCard(doc, `c${at}`, { ...blank, order: `a${String(at).padStart(5, '0')}`, ...card }, {}),
  )
  return createProjector(doc, options.today ?? today).view()
}

/** Nothing dated. */
const blank = {
  code: '',
  title: '示例项目',
  areaId: 'invest',
  moreAreaIds: [],
  workflowId: 'invest',
  supportUnitIds: [],
  leadUnitId: 'zs',
  progress: null,
  startOn: null,
  due: null,
  baselineDue: null,
  start: null,
  stage: 'plan',
  'plan:sign': undefined,
  'base:sign': undefined,
  'claim:sign': undefined,
}

export function cardOf(
  fields: Readonly<Record<string, unknown>>,
  options: { today?: CalendarDate } = {},
): CardView {
  const [card] = viewOf([fields], options).cards
  if (!card) throw new Error('no card came of it')
  return card
}

export function planFrom(from: string, to: string, precision = 'day'): PlanView {
  const { campaign } = buildPlan()
  const head = { ...campaign, from: { date: from, precision }, to: { date: to, precision } }
  return viewOf([], { plan: buildPlan({ campaign: head }) }).plan
}

export function laneOf(id: string, cards: readonly CardView[]): MapLane {
  return { id, title: `${id}战役`, owner: '', hue: 0, cards }
}
