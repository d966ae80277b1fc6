import { expect, it } from 'vitest'
import { placeAt, stepItem } from '../../client/meeting/agenda/move-item.ts'
import { ordersBetween } from '../../shared/board/order.ts'
import type { AgendaSection } from '../../shared/meeting/fields.ts'
import type { AgendaItemView } from '../../shared/meeting/view.ts'

const orders = ordersBetween(null, null, 5)
const item = (id: string, section: AgendaSection, at: number): AgendaItemView => ({
  id,
  section,
  order: orders[at] ?? 'a0',
  title: id,
  unitId: null,
  minutes: 5,
  subject: { kind: 'none' },
  built: true,
  note: '',
})
const agenda = [
  item('a', 'lamps', 0),
  item('b', 'lamps', 1),
  item('c', 'lamps', 2),
  item('d', 'problems', 3),
  item('e', 'confirm', 4),
]

/** The ids of a section after an item went to a place. */
function after(id: string, to: ReturnType<typeof stepItem>): Record<string, string> {
  const moved = agenda.map(one => (one.id === id && to ? { ...one, ...to } : one))
  const ids: Record<string, string> = {}
  for (const one of moved.toSorted((x, y) => (x.order < y.order ? -1 : 1)))
    ids[one.section] = (ids[one.section] ?? '') + one.id
  return ids
}

it.each<[string, 1 | -1, Record<string, string>]>([
  ['a', 1, { lamps: 'bac', problems: 'd', confirm: 'e' }],
  ['c', -1, { lamps: 'acb', problems: 'd', confirm: 'e' }],
  ['c', 1, { lamps: 'ab', problems: 'cd', confirm: 'e' }],
  ['d', -1, { lamps: 'abcd', confirm: 'e' }],
  ['d', 1, { lamps: 'abc', speech: 'd', confirm: 'e' }],
])('[MEET-2] item %s one step %s stands where it was put', (id, step, expected) => {
  expect(after(id, stepItem(agenda, id, step))).toEqual(expected)
})

it('[MEET-2] the last item of the last section goes no further', () => {
  expect(stepItem(agenda, 'e', 1)).toBeNull()
  expect(stepItem(agenda, 'nobody', 1)).toBeNull()
})

it.each([
  [0, 'dabc'],
  [2, 'abdc'],
  [99, 'abcd'],
])('[MEET-2] an item dropped at place %s of another section stands there', (at, expected) => {
  expect(after('d', placeAt(agenda, 'lamps', 'd', at)).lamps).toBe(expected)
})
