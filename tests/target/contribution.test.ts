import { describe, expect, it } from 'vitest'
import type { MoneyReturn } from '../../shared/board/view.ts'
import type { CardEntries } from '../../shared/card/entries.ts'
import { shippedWorkflows, stageIds, workflowIds } from '../../shared/card/workflows.ts'
import { AreaId, CardId, ListId, TargetId } from '../../shared/ids.ts'
import { type Contribution, contributionsOf, nothing } from '../../shared/target/contribution.ts'
import { rollUp } from '../../shared/target/roll-up.ts'
import type { TargetInput } from '../../shared/target/target.ts'
import { aCard, actor, day, stages, workflow } from '../card/a-card.ts'
import { aTarget, year2021 } from './a-target.ts'

const { start, recognise, delist } = stageIds
const inList = ListId.parse('in-list')
const today = day('2021-10-29')
type Where = Extract<TargetInput['measurement'], { by: 'cards' }>['where']

function counts(entered: Partial<CardEntries>, where: Where = {}, given: Partial<TargetInput> = {}) {
  const target = aTarget({ measurement: { by: 'cards', stageId: 'start', where }, ...given })
  return contributionsOf(aCard(entered), target, today)
}
const started = { stages: stages([start, { check: '2021-10-15' }]) }
const one: Contribution = { ...nothing, verified: 1 }

describe('counting cards', () => {
  it('[TGT-3] a verified milestone counts, a claimed one only as 申报', () => {
    expect(counts(started)).toEqual(one)
    expect(counts({ stages: stages([start, { claim: '2021-10-15' }]) })).toEqual({ ...nothing, claimed: 1 })
    expect(counts({ stages: stages([start, { claim: '2021-09-01', check: '2021-10-15' }]) })).toEqual(one)
    expect(counts({ stages: stages([start, { plan: '2021-10-15' }]) })).toBe(nothing)
  })

  it.each([
    ['2021-09-22', 0],
    ['2021-09-23', 1],
    ['2021-12-31', 1],
    ['2022-01-01', 0],
  ])('[TGT-3] verified on %s it counts %d towards the hundred days', (check, verified) => {
    expect(counts({ stages: stages([start, { check }]) }).verified).toBe(verified)
  })

  it('[TGT-3] what the opening balance already holds is not counted twice', () => {
    const opening = { value: 3, asOf: '2021-10-15', source: '上期台账' }
    expect(counts(started, {}, { opening })).toBe(nothing)
    expect(counts({ stages: stages([start, { check: '2021-10-16' }]) }, {}, { opening })).toEqual(one)
  })

  it.each<[string, Partial<CardEntries>, Where, boolean]>([
    ['its class', {}, { workflowIds: ['investment'] }, true],
    ['another class', {}, { workflowIds: ['government'] }, false],
    ['no class at all', { workflow: null }, { workflowIds: ['investment'] }, false],
    ['新开工', { start: 'new' }, { start: 'new' }, true],
    ['持续推进', { start: 'continuing' }, { start: 'new' }, false],
    ['its area', { areaId: AreaId.parse('a1') }, { areaId: 'a1' }, true],
    ['a further area', { moreAreaIds: [AreaId.parse('a1')] }, { areaId: 'a1' }, true],
    ['another area', { areaId: AreaId.parse('a2') }, { areaId: 'a1' }, false],
    ['a link', { targetIds: [TargetId.parse('T')] }, { linkedOnly: true }, true],
    ['no link', {}, { linkedOnly: true }, false],
    [
      'exactly 5000万元以上',
      { investTotal: { amount: 5000, unit: '万元' } },
      { investmentAtLeast: 5000 },
      true,
    ],
    ['0.5亿元', { investTotal: { amount: 0.5, unit: '亿元' } }, { investmentAtLeast: 5000 }, true],
    ['4999万元', { investTotal: { amount: 4999, unit: '万元' } }, { investmentAtLeast: 5000 }, false],
    ['dollars', { investTotal: { amount: 9999, unit: '万美元' } }, { investmentAtLeast: 5000 }, false],
    ['no investment entered', {}, { investmentAtLeast: 5000 }, false],
  ])('[TGT-3] filtered by %s', (_, entered, where, counted) => {
    expect(counts({ ...started, ...entered }, where)).toEqual(counted ? one : nothing)
  })

  it.each<[string, string | undefined, boolean]>([
    ['2021-10-15', undefined, true],
    ['2021-10-16', undefined, false],
    ['2021-09-23', '2021-10-15', true],
    ['2021-09-23', '2021-10-14', false],
  ])('[CARD-6] in the list from %s to %s, a start on 10-15 counts: %s', (from, to, counted) => {
    const lists = [{ listId: inList, from: day(from), ...(to ? { to: day(to) } : {}) }]
    const expected = counted ? one : nothing
    expect(counts({ ...started, lists }, { listId: 'in-list' })).toEqual(expected)
    expect(counts({ ...started, lists }, {}, { listId: 'in-list' })).toEqual(expected)
  })

  it('[TGT-4] 净增 takes off what left again, 新增 does not', () => {
    const card = {
      workflow: workflow(workflowIds.enterprise),
      stages: stages([recognise, { check: '2021-09-30' }], [delist, { check: '2021-10-20' }]),
    }
    const measurement = { by: 'cards', stageId: 'recognise', where: {} } as const
    expect(counts(card, {}, { measurement, kind: 'increment' }).verified).toBe(1)
    expect(counts(card, {}, { measurement, kind: 'net-increment' }).verified).toBe(0)
    const leftOnly = { ...card, stages: stages([delist, { check: '2021-10-20' }]) }
    expect(counts(leftOnly, {}, { measurement, kind: 'net-increment' }).verified).toBe(-1)
    const claimed = { ...card, stages: stages([delist, { claim: '2021-10-20' }]) }
    expect(counts(claimed, {}, { measurement, kind: 'net-increment' })).toEqual({ ...nothing, claimed: -1 })
  })

  it('[TGT-3] by-date counts what was reached by then', () => {
    const by = { op: 'by-date' as const }
    expect(counts(started, {}, { ...by, dueOn: '2021-10-15' })).toEqual(one)
    expect(counts(started, {}, { ...by, dueOn: '2021-10-14' })).toBe(nothing)
  })

  it('[TGT-3] a reported target takes nothing from cards', () => {
    expect(contributionsOf(aCard(started), aTarget(), today)).toBe(nothing)
  })
})

describe('summing money', () => {
  const paid = (amount: number, on: string, unit: MoneyReturn['unit'] = '亿元'): MoneyReturn => ({
    id: on,
    amount,
    unit,
    on: day(on),
    by: actor,
    at: 0 as never,
  })
  const sum = (money: MoneyReturn[], given: Partial<TargetInput> = {}) =>
    contributionsOf(
      aCard({ money }),
      aTarget({
        kind: 'level',
        unit: '亿元',
        measurement: { by: 'money', moneyUnit: '亿元', where: {} },
        ...given,
      }),
      today,
    )

  it('[TGT-3] returns dated inside the period are summed', () => {
    const money = [paid(1, '2021-09-22'), paid(0.5, '2021-09-23'), paid(0.25, '2021-10-29')]
    expect(sum(money)).toEqual({ ...nothing, verified: 0.75 })
    expect(sum(money, { period: year2021 }).verified).toBe(1.75)
    expect(sum([paid(1, '2020-12-31')])).toBe(nothing)
  })

  it('[TGT-4] 万元 in a sum of 亿元 is converted and says so; dollars are left out and say so', () => {
    expect(sum([paid(8300, '2021-10-01', '万元')])).toEqual({ ...nothing, verified: 0.83, converted: true })
    expect(sum([paid(1, '2021-10-01'), paid(900, '2021-10-02', '万美元')])).toEqual({
      ...nothing,
      verified: 1,
      leftOut: true,
    })
  })

  it('[TGT-4] the sum is in the target’s own unit', () => {
    expect(sum([paid(1.5, '2021-10-01')], { unit: '万元' })).toMatchObject({
      verified: 15_000,
      converted: true,
    })
  })

  it('[CARD-6] money counts for a list while the card is in it', () => {
    const lists = [{ listId: inList, from: day('2021-10-01'), to: day('2021-10-10') }]
    const target = aTarget({
      unit: '亿元',
      listId: 'in-list',
      measurement: { by: 'money', moneyUnit: '亿元', where: {} },
    })
    const money = [paid(1, '2021-09-30'), paid(2, '2021-10-05'), paid(4, '2021-10-11')]
    expect(contributionsOf(aCard({ lists, money }), target, today).verified).toBe(2)
  })
})

describe('rolling up', () => {
  it('[TGT-3] adds verified and claimed apart and names the cards that count', () => {
    const card = (id: string) => CardId.parse(id)
    const sum = rollUp([
      [card('c1'), one],
      [card('c2'), nothing],
      [card('c3'), { ...nothing, claimed: 1, converted: true }],
      [card('c4'), { ...nothing, verified: 0.1 }],
      [card('c5'), { ...nothing, verified: 0.2 }],
    ])
    expect(sum).toEqual({
      verified: 1.3,
      claimed: 1,
      converted: true,
      leftOut: false,
      cardIds: ['c1', 'c3', 'c4', 'c5'],
    })
  })

  it('[TGT-3] costs little: 5,000 cards against 60 targets', () => {
    const card = aCard({ ...started, lists: [{ listId: inList, from: day('2021-09-23') }] })
    const target = aTarget({
      listId: 'in-list',
      measurement: { by: 'cards', stageId: 'start', where: { workflowIds: [shippedWorkflows[0]?.id ?? ''] } },
    })
    let verified = 0
    for (let i = 0; i < 300_000; i++) verified += contributionsOf(card, target, today).verified
    expect(verified).toBe(300_000)
  }, 3000)
})
