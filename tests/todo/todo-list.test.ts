import { describe, expect, test } from 'vitest'
import { byUrgency, type TodoItem, timeOf } from '../../client/todo/todo-item.ts'
import { todoList } from '../../client/todo/todo-list.ts'
import type { Member } from '../../shared/access/member.ts'
import { createProjector } from '../../shared/board/project-board.ts'
import type { BoardView } from '../../shared/board/view.ts'
import { addDays } from '../../shared/calendar/arithmetic.ts'
import type { DecisionView } from '../../shared/meeting/view.ts'
import type { KeptSlip } from '../../shared/slip/kept-slip.ts'
import { readSlip } from '../slip-pages/slips.ts'
import { actorFor, addCard, buildBoard, now, people, today, unitId } from '../support/build-board.ts'
import { decisionId, meetingId, ordinaryDecision } from '../support/build-meeting.ts'

const returned = { 'return:2021-10-29': { by: actorFor(people.lead), at: now, unchanged: true } }
const undated = { 'plan:sign': undefined, 'base:sign': undefined, 'claim:sign': undefined, due: null }
const by = { by: actorFor(people.stranger), at: now }

/** A board of one card, `k1`, led by 招商局, with nothing due and its return handed in, but for `patch`. */
function board(
  patch: Readonly<Record<string, unknown>> = {},
  decisions: readonly DecisionView[] = [],
): BoardView {
  const doc = buildBoard()
  addCard(doc, 'k1', { ...undated, ...returned, ...patch })
  return { ...createProjector(doc, today).view(), decisions }
}

const waits = (member: Member, view: BoardView, slips: readonly Partial<KeptSlip>[] = []) =>
  todoList(view, slips.map(readSlip), member).map(item => item.what)

const onDay = (days: number) => ({ date: addDays(today, days), precision: 'day' })
const milestone = (days: number) => ({ 'plan:sign': { date: onDay(days) } })

describe('what the cards ask of a unit', () => {
  test('[CARD-7] a card with nothing due asks nothing', () => {
    expect(waits(people.lead, board())).toEqual([])
  })

  test.each([
    [-3, ['milestone'], -3],
    [0, ['milestone'], 0],
    [7, ['milestone'], 7],
    [8, [], null],
  ])('[LAMP-4] a milestone planned %i days from today: %j', (days, what, left) => {
    const items = todoList(board(milestone(days)), [], people.lead)
    expect(items.map(item => item.what)).toEqual(what)
    expect(items[0]?.daysLeft ?? null).toBe(left)
  })

  test('[CAL-3] a milestone of a 旬 is due on its last day, not on its first', () => {
    const view = board({ 'plan:sign': { date: { date: '2021-10-31', precision: 'xun' } } })
    expect(todoList(view, [], people.lead)[0]?.due).toBe('2021-10-31')
  })

  test('[PERM-1] it is the lead unit’s: not the supporting one’s, not a stranger’s, not a leader’s', () => {
    const view = board(milestone(-3))
    for (const who of ['support', 'stranger', 'leader', 'inspector', 'nobody'] as const)
      expect(waits(people[who], view)).toEqual([])
  })

  test('[CARD-7] one line says how many returns are owed, and to when', () => {
    const items = todoList(board({ 'return:2021-10-29': undefined }), [], people.lead)
    expect(items.map(({ what, note, due }) => [what, note, due])).toEqual([['return', '1', '2021-10-29']])
  })

  const problem = (patch: object) => ({
    'problem:p1': {
      text: '示例难点',
      kind: 'land',
      askedUnitId: 'jg',
      state: 'open',
      raised: by,
      answers: [],
      ...patch,
    },
  })
  const answered = (days: number) =>
    problem({ state: 'answered', answers: [{ text: '示例', promise: addDays(today, days), ...by }] })

  test.each([
    ['asked and not answered', problem({}), ['problem-answer']],
    ['answered, the promise near', answered(3), ['problem-keep']],
    ['answered, the promise past', answered(-3), ['problem-keep']],
    ['answered, the promise far', answered(30), []],
    ['closed', problem({ state: 'closed', closed: { words: '示例', ...by } }), []],
    ['asked of somebody else', problem({ askedUnitId: 'js' }), []],
  ] as const)('[CARD-5] a problem %s', (_, patch, what) => {
    expect(waits(people.stranger, board(patch))).toEqual(what)
  })
})

describe('what waits for those who check', () => {
  const claimed = { ...milestone(-3), 'claim:sign': addDays(today, -4) }

  test('[PERM-1] 待核 is for dispatch, and never for who belongs to the lead unit', () => {
    expect(waits(people.dispatch, board(claimed))).toEqual(['check'])
    expect(waits({ ...people.dispatch, unitIds: [unitId('zs')] }, board(claimed))).not.toContain('check')
    expect(waits(people.lead, board(claimed))).toEqual([])
  })

  test('[CARD-6] a request waits for a leader until it is decided', () => {
    const asked = { kind: 'side-state', side: 'suspended', reason: '示例', ...by }
    expect(waits(people.leader, board({ 'request:r1': asked }))).toEqual(['approval'])
    expect(waits(people.dispatch, board({ 'request:r1': asked }))).toEqual([])
    const decision = { approved: true, words: '', ...by }
    expect(waits(people.leader, board({ 'request:r1': { ...asked, decision } }))).toEqual([])
  })
})

describe('letters', () => {
  const pendingExtension = { until: addDays(today, 9), words: '示例', on: today }
  test.each([
    ['lead', { state: 'issued' }, 'slip-sign'],
    ['lead', { state: 'signed' }, 'slip-start'],
    ['lead', { state: 'working' }, 'slip-report'],
    ['lead', { state: 'returned' }, 'slip-redo'],
    ['lead', { state: 'checking' }, null],
    ['lead', { state: 'cleared' }, null],
    ['support', { state: 'issued' }, null],
    ['inspector', { state: 'draft' }, 'slip-draft'],
    ['inspector', { state: 'working' }, null],
    ['inspector', { state: 'working', due: addDays(today, -1) }, 'slip-chase'],
    ['inspector', { state: 'issued', signBy: addDays(today, -1) }, 'slip-chase'],
    ['inspector', { state: 'reported' }, 'slip-read'],
    ['inspector', { state: 'checking' }, 'slip-check'],
    ['inspector', { state: 'checking', pendingExtension }, 'slip-extension'],
    ['inspector', { state: 'cleared' }, null],
    ['inspector', { state: 'checking', unitId: unitId('jg') }, null],
    ['dispatch', { state: 'checking' }, null],
    ['leader', { state: 'checking' }, null],
  ] as const)('[SLIP-2] on the desk of %s, %j waits for %s', (who, slip, what) => {
    expect(waits(people[who], board(), [slip as Partial<KeptSlip>])).toEqual(what === null ? [] : [what])
  })

  test('[SLIP-2] while it is not signed, the day that counts is that of signing', () => {
    const slip = readSlip({ state: 'issued', signBy: addDays(today, 1), due: addDays(today, 9) })
    expect(todoList(board(), [slip], people.lead)[0]?.daysLeft).toBe(1)
  })
})

describe('交办事项', () => {
  const decision = (patch: Partial<DecisionView>): DecisionView => ({
    ...ordinaryDecision,
    id: decisionId('d1'),
    meetingId: meetingId('m1'),
    overdue: false,
    daysLeft: 7,
    ...patch,
  })
  test.each([
    ['lead', 'issued', 'decision-sign'],
    ['lead', 'signed', 'decision-do'],
    ['lead', 'working', 'decision-do'],
    ['lead', 'returned', 'decision-redo'],
    ['lead', 'checking', null],
    ['support', 'working', null],
    ['dispatch', 'reported', 'decision-read'],
    ['dispatch', 'checking', 'decision-check'],
    ['leader', 'reported', null],
    ['leader', 'checking', 'decision-check'],
    ['inspector', 'checking', null],
  ] as const)('[SLIP-2] on the desk of %s, %s waits for %s', (who, state, what) => {
    expect(waits(people[who], board({}, [decision({ state })]))).toEqual(what === null ? [] : [what])
  })
})

describe('the order of the desk', () => {
  const item = (daysLeft: number | null, kind: TodoItem['kind'] = 'slip'): TodoItem => ({
    key: `${daysLeft} ${kind}`,
    kind,
    what: 'milestone',
    title: '',
    note: '',
    unitId: null,
    due: null,
    daysLeft,
    to: 'todo',
    card: null,
  })

  test('[SLIP-2] the longest overdue first, what has no day last, letters first within a day', () => {
    const shuffled = [item(null), item(3), item(-1, 'milestone'), item(0), item(-9), item(-1)]
    expect(shuffled.sort(byUrgency).map(one => one.key)).toEqual([
      '-9 slip',
      '-1 slip',
      '-1 milestone',
      '0 slip',
      '3 slip',
      'null slip',
    ])
  })

  test.each([
    [-1, 'late'],
    [0, 'today'],
    [1, 'week'],
    [7, 'week'],
    [8, 'later'],
    [null, 'undated'],
  ] as const)('[LAMP-4] %s days left is %s', (daysLeft, time) => {
    expect(timeOf({ daysLeft })).toBe(time)
  })
})
