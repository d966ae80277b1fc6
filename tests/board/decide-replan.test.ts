import { describe, expect, it } from 'vitest'
import type { Member } from '../../shared/access/member.ts'
import type { CommandInput } from '../../shared/board/command.ts'
import { createProjector } from '../../shared/board/project-board.ts'
import type { RefusalKind } from '../../shared/refusal.ts'
import { addCard, buildBoard, cardOf, day, people, today } from '../support/build-board.ts'
import { decide, done, expectRefused, run } from '../support/run-command.ts'

const { dispatch, lead, leader } = people
const replan = (parts: object): CommandInput => ({ type: 'card.replan', card: 'k1', ...parts })
const later = day('2022-01-31')

function board(patch: Readonly<Record<string, unknown>> = {}) {
  const doc = buildBoard()
  addCard(doc, 'k1', patch)
  return doc
}
const shown = (doc: ReturnType<typeof board>) => createProjector(doc, today).view().cards[0]

describe('card.replan', () => {
  const table: readonly [
    what: string,
    by: Member,
    command: CommandInput,
    kind: RefusalKind,
    detail: object,
  ][] = [
    ['by the lead unit', lead, replan({ due: later, reason: '等' }), 'not-permitted', { field: 'replan' }],
    ['by a leader', leader, replan({ due: later, reason: '等' }), 'not-permitted', {}],
    [
      'of a date that stood, without a reason',
      dispatch,
      replan({ due: later }),
      'reason-needed',
      { card: 'k1' },
    ],
    ['with a reason of blanks', dispatch, replan({ due: later, reason: '  ' }), 'reason-needed', {}],
    ['taking a date away, without a reason', dispatch, replan({ due: null }), 'reason-needed', {}],
    [
      'of a milestone, without a reason',
      dispatch,
      replan({ plan: { sign: { date: later } } }),
      'reason-needed',
      {},
    ],
    [
      'of a stage the card has not',
      dispatch,
      replan({ plan: { doing: { date: later } }, reason: '等' }),
      'no-such-item',
      { id: 'doing' },
    ],
  ]
  it.each(table)('[CARD-4] %s is refused', (_, by, command, kind, detail) => {
    expectRefused(decide(board(), by, command), kind, detail)
  })

  it('[CARD-4] the first date is the baseline and needs no reason', () => {
    const doc = board({ due: undefined, baselineDue: undefined })
    const { changes } = done(
      run(doc, dispatch, replan({ due: later, plan: { file: { date: day('2021-11-01') } } })),
    )
    expect(shown(doc)).toMatchObject({ due: later, baselineDue: later, replans: [] })
    expect(shown(doc)?.milestones.find(m => m.stage.id === 'file')?.baseline).toEqual(day('2021-11-01'))
    expect(changes.map(row => row.field)).toEqual(['base:file', 'baselineDue', 'plan:file', 'due'])
  })

  it('[CARD-4] a later date keeps the baseline, and who, why and who approved', () => {
    const doc = board()
    done(run(doc, dispatch, replan({ due: later, reason: '征迁受阻', approvedBy: '主要领导' })))
    const card = shown(doc)
    expect(card).toMatchObject({ due: later, baselineDue: day('2021-12-31') })
    expect(card?.replans).toMatchObject([
      {
        what: 'due',
        from: day('2021-12-31'),
        to: later,
        reason: '征迁受阻',
        approvedBy: '主要领导',
        by: { name: 'dispatch' },
      },
    ])
    done(run(doc, dispatch, replan({ due: null, reason: '待明确' }), () => 'second'))
    expect(shown(doc)).toMatchObject({ due: null, baselineDue: day('2021-12-31') })
    expect(shown(doc)?.replans).toHaveLength(2)
  })

  it('[CARD-4] a date that came without a baseline becomes it before it is changed', () => {
    const doc = board({ baselineDue: undefined, 'base:sign': undefined })
    done(run(doc, dispatch, replan({ due: later, plan: { sign: { date: later } }, reason: '调整' })))
    expect(shown(doc)?.baselineDue).toEqual(day('2021-12-31'))
    expect(shown(doc)?.milestones.find(m => m.stage.id === 'sign')?.baseline).toEqual(day('2021-10-15'))
  })

  it('[LAMP-3] a planned percent alone is no change of date, and survives one', () => {
    const doc = board()
    done(run(doc, dispatch, replan({ plan: { sign: { date: day('2021-10-15'), percent: 30 } } })))
    expect(cardOf(doc, 'k1').get('plan:sign')).toEqual({ date: day('2021-10-15'), percent: 30 })
    done(run(doc, dispatch, replan({ plan: { sign: { date: later } }, reason: '调整' })))
    expect(cardOf(doc, 'k1').get('plan:sign')).toEqual({ date: later, percent: 30 })
    done(run(doc, dispatch, replan({ plan: { sign: { date: null } }, reason: '待明确' }), () => 'second'))
    expect(cardOf(doc, 'k1').get('plan:sign')).toBeNull()
  })

  it('the same date again is nothing', () => {
    expect(done(decide(board(), dispatch, replan({ due: day('2021-12-31') }))).writes).toEqual([])
  })
})
