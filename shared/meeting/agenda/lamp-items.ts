import type { BoardView, CardView } from '../../board/view.ts'
import { isInScope } from '../scope.ts'
import { clip, titled } from './clip.ts'
import type { AgendaDraft, PlannedMeeting } from './draft.ts'

/** ③: red before yellow, areas in the document's order, the latest first. */
export function lampItems(view: BoardView, { head }: PlannedMeeting): AgendaDraft[] {
  const areas = new Map(view.plan.areas.map((area, at) => [area.id, at]))
  const areaOf = (card: CardView) => (card.areaId && areas.get(card.areaId)) ?? areas.size
  const lit = (lamp: CardView['lamp']) =>
    view.cards
      .filter(card => card.lamp === lamp && isInScope(card, head.scope, head.on))
      .toSorted((a, b) => areaOf(a) - areaOf(b) || daysLate(b) - daysLate(a))
  return [...lit('red').map(redItem), ...lit('yellow').map(yellowItem)]
}

/** How long the worst of its milestones is overdue. */
export function daysLate({ milestones }: Pick<CardView, 'milestones'>): number {
  return milestones.reduce(
    (most, { state, daysLate }) => (state === 'overdue' ? Math.max(most, daysLate) : most),
    0,
  )
}

const redItem = (card: CardView): AgendaDraft => item(card, '滞后情况及追赶措施', 3)
const yellowItem = (card: CardView): AgendaDraft => item(card, '预警情况及推进措施', 2)

function item(card: CardView, words: string, minutes: number): AgendaDraft {
  return {
    section: 'lamps',
    title: titled(`${clip(card.title, 80)}：${words}`),
    unitId: card.leadUnitId,
    minutes,
    subject: { kind: 'card', card: card.id },
  }
}
