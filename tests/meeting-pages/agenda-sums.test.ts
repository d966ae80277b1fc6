import { expect, it } from 'vitest'
import {
  bySection,
  endOf,
  inOrder,
  minutesOf,
  neighbourItem,
} from '../../client/meeting/agenda/agenda-sums.ts'
import type { AgendaSection } from '../../shared/meeting/fields.ts'
import type { AgendaItemView } from '../../shared/meeting/view.ts'

const item = (id: string, section: AgendaSection, minutes: number): AgendaItemView => ({
  id,
  section,
  minutes,
  order: `a${id}`,
  title: id,
  unitId: null,
  subject: { kind: 'none' },
  built: true,
  note: '',
})
const agenda = [
  item('1', 'previous', 10),
  item('2', 'lamps', 5),
  item('3', 'lamps', 8),
  item('4', 'confirm', 5),
]

it('[MEET-2] minutes are summed by section and for the whole meeting', () => {
  expect(bySection(agenda).map(part => [part.section, part.minutes, part.items.length])).toEqual([
    ['previous', 10, 1],
    ['overall', 0, 0],
    ['lamps', 13, 2],
    ['problems', 0, 0],
    ['speech', 0, 0],
    ['confirm', 5, 1],
  ])
  expect(minutesOf(agenda)).toBe(28)
})

it.each([
  ['09:00', 28, { time: '09:28', days: 0 }],
  ['14:30', 0, { time: '14:30', days: 0 }],
  ['23:40', 30, { time: '00:10', days: 1 }],
  ['', 30, null],
])('[MEET-2] a meeting at %s of %s minutes ends at its time', (start, minutes, end) => {
  expect(endOf(start, minutes)).toEqual(end)
})

it('[MEET-2] items come up by section, whatever order they arrive in', () => {
  const shuffled = [...agenda].reverse()
  expect(inOrder(shuffled).map(one => one.section)).toEqual(['previous', 'lamps', 'lamps', 'confirm'])
})

it.each<[string | null, 1 | -1, string | null]>([
  [null, 1, '1'],
  ['1', 1, '2'],
  ['2', -1, '1'],
  ['1', -1, null],
  ['4', 1, null],
  ['gone', 1, '1'],
])('[MEET-4] from item %s a step of %s leads to %s', (current, step, next) => {
  expect(neighbourItem(agenda, current, step)?.id ?? null).toBe(next)
})
