import { expect, test } from 'vitest'
import {
  conditionsIn,
  type Filter,
  filterFrom,
  noFilter,
  withFilter,
} from '../../client/app/filter/filter.ts'

const full: Filter = {
  text: '铸件 招商',
  areas: ['invest', '-'],
  units: ['zs'],
  leaders: ['p1'],
  lamps: ['red', 'unreported'],
  lists: ['in'],
  classes: ['invest'],
  due: '7',
  mine: true,
  problems: true,
}

test('[KAN-3] a filter survives the address it is put in', () => {
  expect(filterFrom(withFilter(new URLSearchParams(), full))).toEqual(full)
})

test('[KAN-3] the rest of the address stays, and no filter leaves no trace', () => {
  const params = new URLSearchParams('card=c1&columns=lamp&q=x&mine=1')
  expect(withFilter(params, noFilter).toString()).toBe('card=c1&columns=lamp')
})

test('[KAN-3] what somebody typed wrong into the address is left out', () => {
  const params = new URLSearchParams('lamp=red,purple&due=soon&mine=yes&area=<b>,invest&problems=true')
  expect(filterFrom(params)).toEqual({ ...noFilter, lamps: ['red'], areas: ['invest'] })
})

test('[KAN-3] conditions are counted by kind, not by value', () => {
  expect(conditionsIn(full)).toBe(10)
  expect(conditionsIn({ ...noFilter, lamps: ['red', 'yellow'] })).toBe(1)
  expect(conditionsIn(noFilter)).toBe(0)
})
