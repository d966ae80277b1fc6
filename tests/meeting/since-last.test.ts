import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../../server/room/canonical-json.ts'
import { createProjector } from '../../shared/board/project-board.ts'
import type { BoardView } from '../../shared/board/view.ts'
import { AreaId, ListId } from '../../shared/ids.ts'
import { countSince, type SinceLast, sinceLast, touchedSince } from '../../shared/meeting/since-last.ts'
import { freezeBoard } from '../../shared/snapshot/freeze-board.ts'
import { readFrozenBoard } from '../../shared/snapshot/frozen-board.ts'
import { thawBoard } from '../../shared/snapshot/open-past.ts'
import {
  actorFor,
  addCard,
  buildBoard,
  buildCrowdedBoard,
  date,
  day,
  now,
  people,
  today,
  unitId,
} from '../support/build-board.ts'

const seal = { by: actorFor(people.dispatch), at: now }
const lastWeek = date('2021-10-22')
type Patch = Readonly<Record<string, unknown>>

/** One card before and now; null: it is not there. */
function compare(before: Patch | null, after: Patch | null, scope: Parameters<typeof sinceLast>[2] = {}) {
  const board = (patch: Patch | null, on: typeof today): BoardView => {
    const doc = buildBoard()
    if (patch) addCard(doc, 'k', patch)
    return createProjector(doc, on).view()
  }
  return sinceLast(board(before, lastWeek), board(after, today), scope)
}

/** Which lists the card stands in. */
function listed({ problems, ...lists }: SinceLast): string[] {
  return Object.entries({ ...lists, ...problems })
    .filter(([, list]) => list.length > 0)
    .map(([name]) => name)
}

const check = (on: string) => ({ date: on, words: '', evidenceIds: [], ...seal })
const quiet = { 'check:sign': check('2021-10-12'), 'plan:file': { date: day('2021-12-20') }, progress: 60 }
const finished = {
  ...quiet,
  stage: 'operate',
  'claim:operate': '2021-10-28',
  'check:operate': check('2021-10-28'),
}
const late = { ...quiet, 'plan:file': { date: day('2021-10-25') } }
const problem = (patch: object = {}) => ({
  text: '征迁',
  kind: 'land',
  state: 'open',
  raised: seal,
  answers: [],
  ...patch,
})
const answer = { text: '已协调', ...seal }
const replan = { what: 'due', reason: '天气', approvedBy: '主要领导', ...seal }

describe('[MEET-6] since the last meeting', () => {
  test.each<[string, Patch | null, Patch | null, string[]]>([
    ['nothing happened', quiet, quiet, []],
    ['a card is added', null, quiet, ['added']],
    ['one is added already late', null, late, ['added', 'newlyRed', 'newlyOverdue']],
    ['one is taken off', quiet, null, ['removed']],
    ['one is deleted', quiet, { ...quiet, deletedAt: now }, ['removed']],
    ['one is restored', { ...quiet, deletedAt: now }, quiet, ['added']],
    ['one moves on', quiet, { ...quiet, stage: 'file' }, ['moved']],
    ['one moves back', quiet, { ...quiet, stage: 'talk' }, ['moved']],
    ['one is completed', quiet, finished, ['completed']],
    ['its milestone falls due', late, late, ['newlyRed', 'newlyOverdue']],
    [
      'it was red and is completed',
      { ...late, 'plan:file': { date: day('2021-10-15') } },
      finished,
      ['completed', 'recovered'],
    ],
    [
      'it was red and is re-planned',
      { ...quiet, 'plan:file': { date: day('2021-10-15') } },
      { ...quiet, 'replan:r': replan },
      ['recovered', 'replanned'],
    ],
    ['an old re-plan', { ...quiet, 'replan:r': replan }, { ...quiet, 'replan:r': replan }, []],
    ['a problem is raised', quiet, { ...quiet, 'problem:p': problem() }, ['raised']],
    [
      'one is answered',
      { ...quiet, 'problem:p': problem() },
      { ...quiet, 'problem:p': problem({ state: 'answered', answers: [answer] }) },
      ['answered'],
    ],
    [
      'one is answered again',
      { ...quiet, 'problem:p': problem({ state: 'answered', answers: [answer] }) },
      { ...quiet, 'problem:p': problem({ state: 'answered', answers: [answer, answer] }) },
      ['answered'],
    ],
    [
      'one is closed',
      { ...quiet, 'problem:p': problem({ state: 'answered', answers: [answer] }) },
      {
        ...quiet,
        'problem:p': problem({ state: 'closed', answers: [answer], closed: { words: '', ...seal } }),
      },
      ['closed'],
    ],
    [
      'one comes and goes between',
      quiet,
      {
        ...quiet,
        'problem:p': problem({ state: 'closed', answers: [answer], closed: { words: '', ...seal } }),
      },
      ['raised', 'answered', 'closed'],
    ],
    ['a new title is nothing of these', quiet, { ...quiet, title: '更名' }, []],
  ])('%s', (_, before, after, expected) => expect(listed(compare(before, after))).toEqual(expected))

  test('a move says from where to where, lateness which milestones', () => {
    const moved = compare(quiet, { ...quiet, stage: 'file' }).moved[0]
    expect([moved?.from?.name, moved?.to?.name]).toEqual(['签约', '备案'])
    expect(compare(late, late).newlyOverdue[0]?.stages.map(stage => stage.name)).toEqual(['备案'])
  })
})

describe('[MEET-6] for a part of the board', () => {
  const list = { listId: ListId.parse('in') }
  test.each([
    ['its area', { areaId: AreaId.parse('invest') }, {}, ['moved']],
    ['another area', { areaId: AreaId.parse('party') }, {}, []],
    ['a second area of it', { areaId: AreaId.parse('party') }, { moreAreaIds: ['party'] }, ['moved']],
    ['its lead unit', { unitId: unitId('zs') }, {}, ['moved']],
    ['a supporting unit', { unitId: unitId('js') }, {}, []],
    ['its list', list, {}, ['moved']],
    ['a list it is not in', { listId: ListId.parse('out') }, {}, []],
  ])('%s', (_, scope, patch, expected) => {
    const [before, after] = [
      { ...quiet, ...patch },
      { ...quiet, ...patch, stage: 'file' },
    ]
    expect(listed(compare(before, after, scope))).toEqual(expected)
  })

  test('[CARD-6] what left a list, or a unit, is removed from it', () => {
    const left = { ...quiet, lists: [{ listId: 'in', from: '2021-09-23', to: '2021-10-25' }] }
    expect(listed(compare(quiet, left, list))).toEqual(['removed'])
    expect(listed(compare(quiet, left))).toEqual([])
    const handed = { ...quiet, leadUnitId: 'js' }
    expect(listed(compare(quiet, handed, { unitId: unitId('zs') }))).toEqual(['removed'])
    expect(listed(compare(quiet, handed, { unitId: unitId('js') }))).toEqual(['added'])
  })
})

describe('[MEET-6] a whole board', () => {
  const doc = buildCrowdedBoard(80)
  const view = createProjector(doc, today).view()

  test('compared with itself, also through a snapshot, gives nothing', () => {
    const frozen = readFrozenBoard(JSON.parse(canonicalJson(freezeBoard(doc, view))))
    if (!frozen) throw new Error('not a board')
    expect(countSince(sinceLast(view, view))).toBe(0)
    expect(countSince(sinceLast(thawBoard(frozen), view))).toBe(0)
  })

  test('against an empty one everything is added, and the other way removed', () => {
    const empty = createProjector(buildBoard(), today).view()
    expect(sinceLast(empty, view).added).toEqual(view.cards)
    expect(sinceLast(view, empty).removed).toEqual(view.cards)
    expect(countSince(sinceLast(view, empty))).toBe(80)
    expect(touchedSince(sinceLast(empty, view)).size).toBe(80)
    expect(touchedSince(sinceLast(view, empty)).size).toBe(0)
  })

  test('time alone makes things late and nothing else', () => {
    const earlier = createProjector(buildCrowdedBoard(80), lastWeek).view()
    const since = sinceLast(earlier, view)
    expect(since.newlyOverdue.length).toBeGreaterThan(0)
    expect(listed(since).filter(name => name !== 'newlyRed' && name !== 'newlyOverdue')).toEqual([])
  })
})
