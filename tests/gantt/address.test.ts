import { expect, test } from 'vitest'
import { shapeFrom, usualShape, withShape, zoomed } from '../../client/gantt/address.ts'
import { readPlace } from '../../client/gantt/memory.ts'

const at = (query: string) => new URLSearchParams(query)

test.each([
  ['', usualShape],
  ['by=unit&scale=campaign&fold=a.b', { by: 'unit', scale: 'campaign', fold: ['a', 'b'] }],
  ['by=moon&scale=hour', usualShape],
  ['fold=..a.', { ...usualShape, fold: ['a'] }],
])('[GANTT-1] the address «%s» is read', (query, shape) => {
  expect(shapeFrom(at(query))).toEqual(shape)
})

test('[GANTT-1] what is usual leaves no trace, and the rest of the address stays', () => {
  const next = withShape(at('card=c1&lamp=red&scale=day'), { by: 'leader', scale: 'week' })
  expect(next.toString()).toBe('card=c1&lamp=red&by=leader')
})

test('[GANTT-1] another grouping has other lanes, so nothing of it is folded', () => {
  expect(withShape(at('fold=a.b'), { by: 'unit' }).toString()).toBe('by=unit')
  expect(withShape(at('fold=a.b'), { scale: 'xun' }).toString()).toBe('fold=a.b&scale=xun')
})

test('[GANTT-2] zooming goes one scale at a time and stops at both ends', () => {
  expect([zoomed('week', 1), zoomed('week', -1), zoomed('day', 1), zoomed('campaign', -1)]).toEqual([
    'day',
    'xun',
    'day',
    'campaign',
  ])
})

test.each([
  [
    { top: 40, day: '2021-10-29', part: 0.5 },
    { top: 40, day: '2021-10-29', part: 0.5 },
  ],
  [
    { top: 40, day: '2021-10-29', part: 7 },
    { top: 40, day: '2021-10-29', part: 0 },
  ],
  [{ top: -1, day: '2021-10-29', part: 0 }, null],
  [{ top: 0, day: 'soon', part: 0 }, null],
  ['nonsense', null],
  [null, null],
])('[GANTT-1] a kept place is read or given up: %o', (stored, place) => {
  expect(readPlace(stored)).toEqual(place)
})
