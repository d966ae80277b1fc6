import { describe, expect, it } from 'vitest'
import type { Member } from '../../shared/access/member.ts'
import type { CommandInput } from '../../shared/board/command.ts'
import { createProjector } from '../../shared/board/project-board.ts'
import type { RefusalKind } from '../../shared/refusal.ts'
import { addCard, buildBoard, people, today } from '../support/build-board.ts'
import { decide, done, expectRefused, run } from '../support/run-command.ts'

const { dispatch, lead, support, stranger, leader, inspector } = people
const raise = (parts: object = {}): CommandInput => ({
  type: 'problem.raise',
  card: 'k1',
  text: '征迁未完成',
  kind: 'relocation',
  askedUnitId: 'jg',
  ...parts,
})
const reply = (parts: object = {}): CommandInput => ({
  type: 'problem.answer',
  card: 'k1',
  problemId: 'n1',
  text: '本周完成',
  ...parts,
})
const close: CommandInput = { type: 'problem.close', card: 'k1', problemId: 'n1', words: '已解决' }

function board(raised = true) {
  const doc = buildBoard()
  addCard(doc, 'k1')
  if (raised) done(run(doc, lead, raise()))
  return doc
}
const shown = (doc: ReturnType<typeof board>) => createProjector(doc, today).view().cards[0]

describe('难点堵点', () => {
  const table: readonly [
    what: string,
    by: Member,
    command: CommandInput,
    kind: RefusalKind,
    detail: object,
  ][] = [
    ['raising by a unit not on the card', stranger, raise(), 'not-permitted', { field: 'problem' }],
    ['raising by a leader', leader, raise(), 'not-permitted', {}],
    ['raising by an inspector', inspector, raise(), 'not-permitted', {}],
    [
      'asking a unit nobody knows',
      lead,
      raise({ askedUnitId: 'none' }),
      'no-such-item',
      { collection: 'units' },
    ],
    ['answering by a unit nobody asked', people.nobody, reply(), 'not-permitted', {}],
    ['answering what was never raised', lead, reply({ problemId: 'p9' }), 'no-such-item', { id: 'p9' }],
    [
      'answering what was never raised, by a stranger',
      stranger,
      reply({ problemId: 'p9' }),
      'not-permitted',
      {},
    ],
    ['closing by the asked unit', stranger, close, 'not-permitted', {}],
  ]
  it.each(table)('[CARD-1] %s is refused', (_, by, command, kind, detail) => {
    expectRefused(decide(board(), by, command), kind, detail)
  })

  it.each([
    ['the lead unit', lead],
    ['a supporting unit', support],
    ['dispatch', dispatch],
  ])('[CARD-1] %s raises, answers and closes', (_, by) => {
    const doc = board(false)
    expect(done(run(doc, by, raise())).ids).toEqual(['n1'])
    expect(shown(doc)).toMatchObject({
      openProblems: 1,
      problems: [{ state: 'open', askedUnitId: 'jg', ageDays: 0 }],
    })
    done(run(doc, by, reply()))
    done(run(doc, by, close))
    expect(shown(doc)).toMatchObject({
      openProblems: 0,
      problems: [{ state: 'closed', closed: { words: '已解决' } }],
    })
    expectRefused(decide(doc, by, reply()), 'already-decided')
    expectRefused(decide(doc, by, close), 'already-decided')
  })

  it('[CARD-1] the asked unit may answer even if it is not on the card, and only answer', () => {
    const doc = board()
    done(run(doc, stranger, reply({ promise: '2021-11-05' })))
    expect(shown(doc)?.problems[0]).toMatchObject({
      state: 'answered',
      answers: [{ text: '本周完成', promise: '2021-11-05', by: { unitId: 'jg' } }],
    })
    expectRefused(decide(doc, stranger, { type: 'feedback.add', card: 'k1', text: '在办' }), 'not-permitted')
  })
})
