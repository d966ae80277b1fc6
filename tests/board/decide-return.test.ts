import { describe, expect, it } from 'vitest'
import type { Member } from '../../shared/access/member.ts'
import type { CommandInput } from '../../shared/board/command.ts'
import { returnRhythmOf } from '../../shared/board/decide-return.ts'
import { createProjector } from '../../shared/board/project-board.ts'
import type { RefusalKind } from '../../shared/refusal.ts'
import {
  addCard,
  buildBoard,
  buildMember,
  buildPlan,
  cardOf,
  day,
  people,
  today,
} from '../support/build-board.ts'
import { decide, done, expectRefused, run } from '../support/run-command.ts'

const { dispatch, lead, support, leader } = people
const submit = (...rows: object[]): CommandInput => ({ type: 'return.submit', rows }) as CommandInput
const same = { card: 'k1', unchanged: true }
const news = {
  card: 'k1',
  unchanged: false,
  form: '主体封顶',
  progress: 60,
  money: { amount: 300, unit: '万元' },
  problem: '缺变压器',
}

function board() {
  const doc = buildBoard()
  addCard(doc, 'k1', {}, { form: '基础完成' })
  addCard(doc, 'k2')
  addCard(doc, 'theirs', { leadUnitId: 'js', supportUnitIds: ['zs'] })
  return doc
}
const shown = (doc: ReturnType<typeof board>) => createProjector(doc, today).view().cards[0]

describe('return.submit', () => {
  const table: readonly [
    what: string,
    by: Member,
    command: CommandInput,
    kind: RefusalKind,
    detail: object,
  ][] = [
    ['by dispatch', dispatch, submit(same), 'not-permitted', { field: 'return' }],
    ['by a supporting unit', support, submit(same), 'not-permitted', {}],
    ['by a leader', leader, submit(same), 'not-permitted', {}],
    [
      'with one card among them that is not one’s own',
      lead,
      submit(same, { ...same, card: 'theirs' }),
      'not-permitted',
      { card: 'theirs' },
    ],
    ['with a card that is not there', lead, submit({ ...same, card: 'k9' }), 'no-such-card', { card: 'k9' }],
    ['of one card twice', lead, submit(same, same), 'bad-request', { card: 'k1' }],
    [
      'of 无变化 with news',
      lead,
      submit({ ...same, progress: 5 }),
      'bad-value',
      { card: 'k1', field: 'unchanged' },
    ],
    [
      'of a sum no card can hold',
      lead,
      submit({ ...news, money: { amount: 1e13, unit: '万元' } }),
      'bad-value',
      {},
    ],
  ]
  it.each(table)('[CARD-7] %s is refused as a whole', (_, by, command, kind, detail) => {
    expectRefused(decide(board(), by, command), kind, detail)
  })

  it('[CARD-7] one submission writes what changed and clears 未按时填报', () => {
    const doc = board()
    expect(shown(doc)?.unreported).toBe(true)
    const { ids } = done(run(doc, lead, submit(news, { card: 'k2', unchanged: true })))
    expect(ids).toEqual(['n1', 'n2'])
    expect(shown(doc)).toMatchObject({
      form: '主体封顶',
      progress: 60,
      investDone: [{ amount: 300, unit: '万元' }],
      problems: [{ text: '缺变压器', kind: 'other', state: 'open' }],
      unreported: false,
      lastReturn: { on: '2021-10-29', unchanged: false },
    })
    expect(cardOf(doc, 'k2').get('return:2021-10-29')).toMatchObject({ unchanged: true })
  })

  it('[CARD-7] 本周无变化 after news in the same period leaves it news', () => {
    const doc = board()
    done(run(doc, lead, submit(news)))
    done(run(doc, lead, submit(same), () => 'x1'))
    expect(shown(doc)?.lastReturn?.unchanged).toBe(false)
  })

  it('writes a text by its smallest difference', () => {
    const doc = board()
    const { changes } = done(run(doc, lead, submit({ card: 'k1', unchanged: false, form: '基础已完成' })))
    expect(changes).toContainEqual({ thing: 'card', id: 'k1', field: 'form', before: '', after: '已' })
  })

  it('[CARD-7] counts by the plan’s own rhythm, else by the week', () => {
    expect(returnRhythmOf(buildPlan())).toMatchObject({ every: 'week', weekday: 5 })
    expect(returnRhythmOf(buildPlan({ rhythms: [] }))).toEqual({ every: 'week' })
    const monthly = buildPlan({
      rhythms: [{ id: 'r', order: 1, name: '月报', every: 'month', kind: 'return', scope: {} }],
    })
    const doc = buildBoard(monthly)
    addCard(doc, 'k1')
    done(run(doc, lead, submit(same)))
    expect(cardOf(doc, 'k1').has('return:2021-10-31')).toBe(true)
  })
})

describe('money and words', () => {
  const pay = (parts: object = {}): CommandInput => ({
    type: 'money.report',
    card: 'k1',
    amount: 5,
    unit: '亿元',
    on: '2021-10-20',
    ...parts,
  })
  const table: readonly [what: string, by: Member, command: CommandInput, kind: RefusalKind][] = [
    ['money by a supporting unit', support, pay(), 'not-permitted'],
    ['money of a day to come', lead, pay({ on: '2021-10-30' }), 'bad-value'],
    [
      'feedback by a unit not on the card',
      people.stranger,
      { type: 'feedback.add', card: 'k1', text: '催办' },
      'not-permitted',
    ],
    ['feedback on no card', lead, { type: 'feedback.add', card: 'k9', text: '催办' }, 'no-such-card'],
  ]
  it.each(table)('%s is refused', (_, by, command, kind) => {
    expectRefused(decide(board(), by, command), kind)
  })

  it('[TGT-4] a correction is a return with a minus; nothing is overwritten or converted', () => {
    const doc = board()
    done(run(doc, lead, pay()))
    done(run(doc, dispatch, pay({ amount: -2 }), () => 'x1'))
    done(run(doc, lead, pay({ amount: 700, unit: '万元' }), () => 'x2'))
    expect(shown(doc)?.money).toHaveLength(3)
    expect(shown(doc)?.investDone).toContainEqual({ amount: 3, unit: '亿元' })
    expect(shown(doc)?.investDone).toContainEqual({ amount: 700, unit: '万元' })
  })
})

describe('target.report', () => {
  const report = (parts: object = {}): CommandInput => ({
    type: 'target.report',
    targetId: 't-growth',
    value: 9.8,
    asOf: '2021-09-30',
    source: '统计月报',
    ...parts,
  })

  it.each([
    ['a unit that does not report it', lead, report(), 'not-permitted'],
    ['a leader', leader, report(), 'not-permitted'],
    ['an inspector of that unit', buildMember(['inspector'], ['js']), report(), 'not-permitted'],
    ['a target nobody knows', dispatch, report({ targetId: 't9' }), 'no-such-item'],
    ['a figure as of a day to come', dispatch, report({ asOf: '2021-10-30' }), 'bad-value'],
  ] as const)('[TGT-3] %s is refused', (_, by, command, kind) => {
    expectRefused(decide(board(), by, command), kind)
  })

  it.each([
    ['the reporting unit', support],
    ['dispatch', dispatch],
  ] as const)('[TGT-3] %s reports, and older figures stay', (_, by) => {
    const doc = board()
    done(run(doc, by, report({ value: 9, asOf: '2021-08-31' })))
    done(run(doc, by, report(), () => 'x1'))
    const view = createProjector(doc, today).view()
    expect(view.plan.reports.map(r => [r.order, r.value, r.byName])).toEqual([
      [1, 9, by.name],
      [2, 9.8, by.name],
    ])
    expect(view.targets.find(t => t.target.id === 't-growth')?.report).toMatchObject({
      value: 9.8,
      asOf: '2021-09-30',
    })
    expect(view.plan.campaign.to).toEqual(day('2021-12-31'))
  })
})
