import { describe, expect, test } from 'vitest'
import { hintOf, marksOf } from '../../client/kanban/card/face.ts'
import { offersClaim } from '../../client/kanban/drag/claim-offer.ts'
import { day, people, stageId, today } from '../support/build-board.ts'
import { cardIn, viewOf } from './cards.ts'

const plan = (date: string) => ({ date: day(date) })
const verified = { date: '2021-10-01', words: '', evidenceIds: [], by: { userId: 'u', name: '调度' }, at: 0 }

describe('[KAN-1] the next date that matters', () => {
  test.each([
    [
      'the most overdue first',
      { 'plan:sign': plan('2021-10-20'), 'plan:file': plan('2021-10-27') },
      ['签约', 'late', 9],
    ],
    [
      'then the nearest ahead',
      { 'plan:start': plan('2021-12-01'), 'plan:file': plan('2021-11-03') },
      ['备案', 'ahead', 5],
    ],
    ['[LAMP-4] due today is today, not late', { 'plan:file': plan('2021-10-29') }, ['备案', 'today', 0]],
    [
      'a claimed milestone no longer counts',
      { 'plan:sign': plan('2021-10-20'), 'claim:sign': '2021-10-19', 'plan:file': plan('2021-11-03') },
      ['备案', 'ahead', 5],
    ],
  ])('%s', (_, patch, [name, kind, days]) => {
    expect(hintOf(cardIn(viewOf({ a: patch }), 'a'), today)).toMatchObject({ name, kind, days })
  })

  test('no dates, no hint', () => {
    expect(hintOf(cardIn(viewOf({ a: { due: null } }), 'a'), today)).toBeNull()
  })
})

describe('[KAN-1] the marks of a card', () => {
  const marks = (patch: Record<string, unknown>) =>
    marksOf(cardIn(viewOf({ a: patch }), 'a')).map(mark => mark.kind)

  test('[CARD-6] claimed and not verified', () => {
    expect(marks({ 'claim:sign': '2021-10-12' })).toContain('check')
    expect(marks({ 'claim:sign': '2021-10-12', 'check:sign': verified })).not.toContain('check')
  })

  test('[LAMP-5] 曾滞后 stays after recovery, and is not said twice while the lamp is red', () => {
    const lagged = { days: 5, first: '2021-10-12', last: '2021-10-16' }
    const well = { lagged, progress: 100, 'plan:file': plan('2021-12-20') }
    expect(marks(well)).toContain('lagged')
    expect(marks({ lagged, 'plan:file': plan('2021-10-01') })).not.toContain('lagged')
  })

  test('示例 and 未报 are said', () => {
    expect(marks({ sample: true })).toContain('sample')
    expect(marks({ sample: false })).not.toContain('sample')
    expect(marks({})).toContain('unreported')
  })
})

describe('[KAN-2] after a drop the actual date is asked for', () => {
  const claimed = { 'claim:file': '2021-10-20' }
  test.each([
    ['going on to a stage without a date', {}, 'sign', 'file', people.lead, true],
    ['by somebody who may not claim', {}, 'sign', 'file', people.stranger, false],
    ['a stage already claimed', claimed, 'sign', 'file', people.lead, false],
    ['a stage already verified', { ...claimed, 'check:file': verified }, 'sign', 'file', people.lead, false],
    ['moving back', {}, 'start', 'file', people.lead, false],
    ['moving within the stage', {}, 'sign', 'sign', people.lead, false],
    ['to the first stage, which nobody reaches', {}, null, 'plan', people.lead, false],
    ['into 待明确 of another workflow', {}, 'sign', 'doing', people.lead, false],
  ] as const)('%s', (_, patch, from, to, member, expected) => {
    const card = cardIn(viewOf({ a: patch }), 'a')
    expect(offersClaim(card, from && stageId(from), stageId(to), member)).toBe(expected)
  })
})
