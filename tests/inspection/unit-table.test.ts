import { describe, expect, it } from 'vitest'
import type { BoardView } from '../../shared/board/view.ts'
import type { InspectionRules } from '../../shared/inspection/rules.ts'
import { unitTable } from '../../shared/inspection/unit-table.ts'
import { addWork, at, viewOf, type Work } from '../screen-pages/wall-board.ts'
import { instant, unitId } from '../support/build-board.ts'
import { aSlip } from './lag-board.ts'

const rules: Pick<InspectionRules, 'leagues' | 'boards'> = {
  leagues: [],
  boards: { redTop: 1, blackLast: 1, missedBelow: 60, beatenFrom: 90, leastDue: 1 },
}
const late: Work = { due: '2021-10-20' }
const inTime: Work = { due: '2021-10-20', verified: '2021-10-20' }
const claimed: Work = { due: '2021-10-20', claimed: '2021-10-20' }
const aside = {
  side: { state: 'other', reason: '不可抗力', requestId: 'r', ...at('2021-10-12T09:00:00+08:00') },
}

/** Work by unit: `{ zs: [late, inTime] }`. */
function boardOf(units: Readonly<Record<string, readonly Work[]>>): BoardView {
  return viewOf(doc => {
    for (const [unit, works] of Object.entries(units))
      for (const [n, work] of works.entries()) addWork(doc, `${unit}${n}`, { ...work, unit })
  })
}
const rowsOf = (units: Readonly<Record<string, readonly Work[]>>, given = rules) =>
  unitTable(boardOf(units), [], given)
const boards = (units: Readonly<Record<string, readonly Work[]>>, given = rules) =>
  Object.fromEntries(rowsOf(units, given).map(row => [row.unit.id, row.board]))

describe('按时率', () => {
  it.each([
    ['verified on its day', inTime, { due: 1, inTime: 1, awaiting: 0, late: 0, rate: 100, averageLate: 0 }],
    ['claimed in time, not checked', claimed, { due: 1, inTime: 0, awaiting: 1, late: 0, rate: 0 }],
    ['open past its day', late, { due: 1, inTime: 0, late: 1, rate: 0, averageLate: 9 }],
    [
      'verified four days late',
      { due: '2021-10-20', verified: '2021-10-24' },
      { due: 1, inTime: 0, late: 1, averageLate: 4 },
    ],
    ['due today', { due: '2021-10-29' }, { due: 0, rate: null }],
    ['due yesterday', { due: '2021-10-28' }, { due: 1, late: 1, averageLate: 1 }],
    ['due before the campaign began', { due: '2021-09-22' }, { due: 0, rate: null }],
    ['due on its first day', { due: '2021-09-23' }, { due: 1 }],
    ['reached before it was due', { due: '2021-11-20', verified: '2021-10-01' }, { due: 0, rate: null }],
    ['set aside with approval', { ...late, more: aside }, { due: 0, rate: null }],
  ] as const)('[SLIP-5] counts what is %s', (_, work, expected) => {
    expect(rowsOf({ zs: [work] })[0]).toMatchObject(expected)
  })
})

describe('the units’ table', () => {
  it('[SLIP-5] stands in the order of the document, whatever anybody is ranked', () => {
    const rows = rowsOf({ jg: [inTime], zs: [late], js: [] })
    expect(rows.map(row => [row.unit.id, row.rank])).toEqual([
      ['zs', 2],
      ['jg', 1],
    ])
  })

  it('[SLIP-5] counts slips by the unit they are addressed to; drafts and withdrawn ones are none', () => {
    const slips = [
      aSlip('s1'),
      aSlip('s2', { state: 'cleared' }),
      aSlip('s3', { overdue: true, state: 'returned' }),
      aSlip('s4', { state: 'draft' }),
      aSlip('s5', { state: 'withdrawn' }),
      aSlip('s6', { unitId: unitId('js') }),
    ]
    const [zs] = unitTable(boardOf({ zs: [late] }), slips, rules)
    expect(zs?.slips).toEqual({ issued: 3, open: 2, overdue: 1, cleared: 1 })
  })

  it('[SLIP-5] [LAMP-2] counts returns of the last four closed weeks, apart from late work', () => {
    const handed = (...periods: readonly string[]) =>
      Object.fromEntries(
        periods.map(on => [`return:${on}`, { unchanged: true, ...at(`${on}T10:00:00+08:00`) }]),
      )
    const rows = rowsOf({
      zs: [{ more: handed('2021-10-22', '2021-10-15') }, { more: handed('2021-10-29') }],
      js: [{ more: { createdAt: instant('2021-10-16T09:00:00+08:00') } }],
      jt: [{ more: aside }],
      jg: [
        {
          more: {
            'check:done': {
              date: '2021-10-09',
              words: '',
              evidenceIds: [],
              ...at('2021-10-09T09:00:00+08:00'),
            },
          },
        },
      ],
    })
    expect(rows.map(row => [row.unit.id, row.returns])).toEqual([
      ['zs', { owed: 8, inTime: 2 }],
      ['js', { owed: 1, inTime: 0 }],
      ['jt', { owed: 0, inTime: 0 }],
      ['jg', { owed: 2, inTime: 0 }],
    ])
  })

  it('[SLIP-5] leagues are configured; their units are ranked among themselves', () => {
    const leagues = [
      { name: '经济部门', unitIds: [unitId('zs'), unitId('js')] },
      { name: '综合部门', unitIds: [unitId('jg')] },
    ]
    const rows = rowsOf({ zs: [late], js: [inTime], jt: [inTime], jg: [late] }, { ...rules, leagues })
    expect(rows.map(row => [row.unit.id, row.league, row.rank])).toEqual([
      ['zs', '经济部门', 2],
      ['js', '经济部门', 1],
      ['jt', null, 1],
      ['jg', '综合部门', 1],
    ])
  })
})

describe('红榜 and 黑榜', () => {
  it('[SLIP-5] 红榜 beat the plan and stands first, 黑榜 missed it and stands last', () => {
    expect(boards({ zs: [inTime], js: [inTime, late], jt: [late] })).toEqual({
      zs: 'red',
      js: null,
      jt: 'black',
    })
  })

  it.each([
    [
      'first but short of the plan',
      { zs: [inTime, late], js: [late, late, late] },
      { zs: null, js: 'black' },
    ],
    ['last but above the line', { zs: [inTime], js: [inTime, inTime, late] }, { zs: 'red', js: null }],
    ['missed it only because nobody has checked its claims', { zs: [inTime], js: [claimed] }, { js: null }],
    [
      'finished, late',
      {
        zs: [inTime],
        js: [
          {
            ...late,
            more: {
              'check:doing': undefined,
              'check:done': {
                date: '2021-10-28',
                words: '',
                evidenceIds: [],
                ...at('2021-10-28T09:00:00+08:00'),
              },
              'plan:done': { date: { date: '2021-10-01', precision: 'day' } },
            },
          },
        ],
      },
      { js: null },
    ],
    ['excused', { zs: [inTime], js: [{ ...late, more: aside }] }, { js: null }],
    ['alone and perfect: never on both', { zs: [inTime] }, { zs: 'red' }],
    ['alike and last: both', { zs: [inTime], js: [late], jt: [late] }, { js: 'black', jt: 'black' }],
  ])('[SLIP-5] %s', (_, units, expected) => {
    expect(boards(units)).toMatchObject(expected)
  })

  it('[SLIP-5] the figures are data: with none allowed nobody stands on either', () => {
    const none = { ...rules, boards: { ...rules.boards, redTop: 0, blackLast: 0 } }
    expect(boards({ zs: [inTime], js: [late] }, none)).toEqual({ zs: null, js: null })
  })

  it('[SLIP-5] each league has boards of its own', () => {
    const leagues = [{ name: '甲', unitIds: [unitId('zs')] }]
    expect(boards({ zs: [inTime], js: [inTime] }, { ...rules, leagues })).toEqual({ zs: 'red', js: 'red' })
  })
})
