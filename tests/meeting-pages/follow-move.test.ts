import { expect, it } from 'vitest'
import { type FollowState, followMove, sameSearch } from '../../client/meeting/follow/follow-move.ts'
import { CalendarDate } from '../../shared/calendar/date.ts'
import { CardId } from '../../shared/ids.ts'
import type { Focus } from '../../shared/meeting/control.ts'

const kanban: Focus = { view: 'kanban', search: '?area=industry&lamp=red', anchor: null }
const gantt: Focus = { view: 'gantt', search: '', anchor: null }
const lower: Focus = {
  ...gantt,
  anchor: { card: CardId.parse('c1'), day: CalendarDate.parse('2021-10-11'), offset: 12 },
}
const free: FollowState = { following: true, presenting: false, busy: false, at: kanban }

it.each<[string, FollowState, Focus, ReturnType<typeof followMove>]>([
  ['goes where the presenter goes', free, gantt, 'go'],
  ['goes the first time, wherever the page is', { ...free, at: null }, kanban, 'go'],
  ['stays where it already is', free, kanban, 'ignore'],
  ['reads an address whatever its order', free, { ...kanban, search: '?lamp=red&area=industry' }, 'ignore'],
  ['scrolls along within a view', { ...free, at: gantt }, lower, 'go'],
  ['does not tremble over half a pixel', { ...free, at: lower }, lower, 'ignore'],
  ['waits while the person is in a field or a dialog', { ...free, busy: true }, gantt, 'hold'],
  ['holds nothing it already shows', { ...free, busy: true }, kanban, 'ignore'],
  ['never moves somebody who did not say yes', { ...free, following: false }, gantt, 'ignore'],
  ['keeps nothing for them either', { ...free, following: false, busy: true }, gantt, 'ignore'],
  ['never moves the presenter', { ...free, presenting: true }, gantt, 'ignore'],
])('[MEET-4] a page %s', (_, state, move, answer) => {
  expect(followMove(state, move)).toBe(answer)
})

it('[MEET-4] an address with one thing more is another place', () => {
  expect(sameSearch('?a=1', '?a=1&b=2')).toBe(false)
  expect(sameSearch('', '?')).toBe(true)
})
