import { expect, test } from 'vitest'
import { offered, whyNot } from '../../client/slip/deed/offered.ts'
import type { KeptSlip } from '../../shared/slip/kept-slip.ts'
import { date, people, today } from '../support/build-board.ts'
import { readSlip } from './slips.ts'

const acts = (who: keyof typeof people, slip: Partial<KeptSlip>) =>
  offered(people[who], readSlip(slip), today).map(deed => deed.act)
const why = (who: keyof typeof people, slip: Partial<KeptSlip>) => whyNot(people[who], readSlip(slip), today)

test('[SLIP-2] what is waited for is the first button, and taking a letter back the last', () => {
  expect(acts('lead', { state: 'issued' })[0]).toBe('sign')
  expect(acts('lead', { state: 'working' })[0]).toBe('report')
  expect(acts('inspector', { state: 'checking' })[0]).toBe('clear')
  expect(acts('inspector', { state: 'checking' }).at(-1)).toBe('withdraw')
})

test('[SLIP-3] an answer that is owed comes before everything else', () => {
  const pendingExtension = { until: date('2021-11-20'), words: '示例', on: today }
  expect(acts('inspector', { state: 'checking', pendingExtension })[0]).toBe('answer-extension')
})

test('[SLIP-1] who only reads a letter is offered nothing, and is not told why', () => {
  expect(acts('leader', { state: 'working' })).toEqual([])
  expect(why('leader', { state: 'working' })).toEqual([])
})

test.each([
  [{ state: 'working', due: today }, ['too-late']],
  [{ state: 'working' }, []],
  [{ state: 'issued', due: today }, []],
  [{ state: 'working', kind: 'criticise', due: today }, []],
  [{ state: 'working', pendingExtension: { until: today, words: '示例', on: today } }, ['extension-pending']],
  [{ state: 'checking', pendingCase: { words: '示例', on: today } }, ['waits-for-issuer', 'case-pending']],
  [{ state: 'cleared' }, []],
] as const)('[SLIP-3] to the unit, %j says why not: %j', (slip, said) => {
  expect(why('lead', slip as Partial<KeptSlip>)).toEqual(said)
})
