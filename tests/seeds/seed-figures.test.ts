import { describe, expect, test } from 'vitest'
import { seeds } from '../../server/campaign/seeds/index.ts'
import { dayOfCampaign, spanOfCampaign } from '../../shared/calendar/campaign-day.ts'
import { CalendarDate } from '../../shared/calendar/date.ts'

const plans = new Map(seeds.map(seed => [seed.id as string, seed.plan()]))
const plan = (id: string) => {
  const found = plans.get(id)
  if (!found) throw new Error(id)
  return found
}
const all = [...plans.values()].flatMap(one => one.targets)
const target = (id: string) => {
  const found = all.find(one => one.id === id)
  if (!found) throw new Error(id)
  return found
}

test('[CAL-1] 2021-10-11 is day 19 of 100 of the 宣城 campaign', () => {
  const day = dayOfCampaign(spanOfCampaign(plan('xuancheng').campaign), CalendarDate.parse('2021-10-11'))
  expect(day).toEqual({ phase: 'during', day: 19, left: 81, total: 100 })
})

test('[CAL-6] areas, phases and years are as many as each plan has', () => {
  const shapes = [...plans].map(([id, one]) => [id, one.areas.length, one.measures.length, one.phases.length])
  expect(shapes).toEqual([
    ['xuancheng', 5, 9, 0],
    ['cihu', 5, 18, 3],
    ['jinan', 7, 22, 0],
    ['luan', 10, 10, 0],
    ['tancheng', 11, 6, 3],
  ])
})

describe('[TGT-1] every form of target stands as printed', () => {
  test.each([
    ['X1-02', { op: 'at-least', value: 30, unit: '%' }],
    ['X2-05', { op: 'equal', value: 22, unit: undefined, unitGuess: '家' }],
    ['X2-07', { op: 'equal', value: 9.5, stretch: { value: 10, strength: 'strive' } }],
    ['X3-01', { op: 'rank-within', value: 30, better: 'lower', strength: 'strive' }],
    ['X3-04', { op: 'more-than', value: 165, kind: 'stock' }],
    ['X3-16', { op: 'reference', refIds: ['X3-04', 'X3-12'], value: undefined }],
    ['X4-01', { op: 'at-least', value: 51, strength: 'strive' }],
    ['X4-05', { op: 'double', value: undefined, base: undefined }],
    ['X4-06', { op: 'first', strength: 'strive' }],
    ['X4-07', { value: 8000, unit: '万美元' }],
    ['X6-07', { op: 'none', value: undefined, unit: '场' }],
    ['C-G1', { op: 'none', value: undefined, unit: undefined }],
    ['C-01', { op: 'all', value: 100, unit: '%' }],
    ['C-02', { op: 'zero-growth', better: 'lower' }],
    ['J2-02', { period: expect.objectContaining({ scope: 'quarter', each: 'quarter' }) }],
    ['J9-01', { op: 'about', value: 18.9 }],
    ['J9-03', { op: 'by-date', dueOn: '2020-09-30' }],
    ['L2-01', { op: 'more-than', value: 15, unit: '户' }],
    ['L7-01b', { op: 'range', value: 2, upper: 3, perPlace: true }],
    ['L7-02', { op: 'relative', value: undefined }],
    ['L10-04', { op: 'at-least', value: 2, unit: '期', perPlace: true }],
    ['T5-01', { op: 'at-least', value: 5, period: expect.objectContaining({ each: 'year' }) }],
    ['T6-03', { op: 'range', value: 6, upper: 8 }],
    ['T6-04', { value: 2, unit: '批次' }],
  ])('%s', (id, form) => {
    const found = target(id)
    for (const [field, value] of Object.entries(form))
      expect(found[field as keyof typeof found]).toEqual(value)
  })
})

test('[TGT-2] figures that contradict each other stand beside each other, both ways', () => {
  expect(target('X3-11').besideIds).toContain('X2-09')
  expect(target('X1-11').besideIds).toEqual(['X1-04', 'X1-07'])
  for (const one of all)
    for (const other of one.besideIds) expect(target(other).besideIds, other).toContain(one.id)
})

test('[TGT-4] 其中 figures are under the figure they are part of', () => {
  expect(target('J0-06').parentId).toBe('J0-04')
  expect(target('J1-02').parentId).toBe('J1-01')
  expect(target('T1-03').parentId).toBe('T1-01')
  expect(target('X4-04').parentId).toBe('X4-02')
})

test('first-named units lead only as an inference, and 牵头部门 as stated', () => {
  const bases = (id: string) => new Set(plan(id).measures.map(measure => measure.assignment.leadBasis))
  expect(bases('xuancheng')).toEqual(new Set(['inferred']))
  expect(bases('tancheng')).toEqual(new Set(['stated']))
  expect(bases('jinan')).toEqual(new Set([undefined]))
  expect(plan('xuancheng').measures.every(measure => measure.assignment.open)).toBe(true)
})

test('units keep the order in which their documents name them', () => {
  const names = plan('xuancheng')
    .units.filter(unit => !unit.outside)
    .map(unit => unit.name)
  expect(names).toHaveLength(17)
  expect(names.slice(0, 4)).toEqual(['建投中心', '经济发展局', '招商局', '建设局'])
  expect(plan('luan').units).toHaveLength(20)
  expect(plan('jinan').units).toEqual([])
})
