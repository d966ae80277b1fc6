import { describe, expect, test } from 'vitest'
import { createProjector } from '../../shared/board/project-board.ts'
import type { BoardView } from '../../shared/board/view.ts'
import { AreaId, ListId, MeetingId, RosterId } from '../../shared/ids.ts'
import { buildAgenda } from '../../shared/meeting/build-agenda.ts'
import { AgendaItem, type MeetingHead } from '../../shared/meeting/fields.ts'
import {
  actorFor,
  addCard,
  buildBoard,
  buildCrowdedBoard,
  buildPlan,
  cardId,
  date,
  instant,
  people,
  today,
  unitId,
} from '../support/build-board.ts'
import { aDecision, aHead, aMeeting, viewWith } from './a-meeting.ts'

const id = MeetingId.parse('now')
const agenda = (view: BoardView, head: Partial<MeetingHead> = {}) =>
  buildAgenda(view, { id, head: aHead(head) })
const section = (items: readonly AgendaItem[], name: AgendaItem['section']) =>
  items.filter(item => item.section === name)

describe('[MEET-2] the agenda of an empty board', () => {
  const items = agenda(viewWith([]))

  test('has 总体进度, 领导讲话 and 议定事项确认, in this order', () => {
    expect(items.map(({ section, title, minutes }) => [section, title, minutes])).toEqual([
      ['overall', '通报百日会战总体进度和亮灯情况', 5],
      ['speech', '分管领导讲话', 10],
      ['confirm', '逐条确认本次会议议定事项', 5],
    ])
  })

  test('an organiser is named where the plan names one', () => {
    expect(items.map(item => item.unitId)).toEqual([null, null, null])
    const plan = buildPlan({
      rhythms: [
        { id: 'week', order: 1, name: '周', every: 'week', kind: 'meeting', convenor: '分管领导', scope: {} },
        { id: 'r', order: 2, name: '表', every: 'week', kind: 'return', convenor: '建投中心', scope: {} },
      ],
    })
    expect(agenda(viewWith([], buildBoard(plan))).map(item => item.unitId)).toEqual(['jt', null, 'jt'])
  })

  test('the chair is named by words, else by the roster', () => {
    const chair = (chair: MeetingHead['chair']) =>
      section(agenda(viewWith([]), { chair }), 'speech')[0]?.title
    expect(chair({ words: '', rosterId: RosterId.parse('p1') })).toBe('主要领导讲话')
    expect(chair({ words: '管委会主任', rosterId: RosterId.parse('p1') })).toBe('管委会主任讲话')
    expect(chair({ words: '' })).toBe('主持人讲话')
  })
})

describe('[MEET-2] ① what earlier meetings decided', () => {
  const earlier = aMeeting(
    'before',
    { on: date('2021-10-22') },
    {
      decisions: [
        aDecision('later', 'before', { due: date('2021-11-05'), leadUnitId: unitId('zs') }),
        aDecision('overdue', 'before', { due: date('2021-10-27') }),
        aDecision('cleared', 'before', { due: date('2021-10-20'), state: 'cleared' }),
        aDecision('withdrawn', 'before', { due: date('2021-10-20'), state: 'withdrawn' }),
        aDecision('undated', 'before', { state: 'provisional' }),
        aDecision('today', 'before', { due: today }),
      ],
    },
  )

  test('is there one by one until it is cleared: overdue first, then by date, without a date last', () => {
    const items = section(agenda(viewWith([earlier])), 'previous')
    expect(items.map(item => item.subject)).toEqual(
      ['overdue', 'today', 'later', 'undated'].map(decision => ({
        kind: 'decision',
        meeting: 'before',
        decision,
      })),
    )
    expect(items.map(item => item.title)).toEqual([
      '示例事项overdue（10月22日议定，时限10月27日）',
      '示例事项today（10月22日议定，时限10月29日）',
      '示例事项later（10月22日议定，时限11月5日）',
      '示例事项undated（10月22日议定，时限待明确，待确认）',
    ])
    expect(items.map(item => [item.unitId, item.minutes])).toEqual([
      [null, 2],
      [null, 2],
      ['zs', 2],
      [null, 2],
    ])
  })

  test.each([
    ['an earlier day', { on: '2021-10-28', time: '18:00' }, 1],
    ['the same day, earlier', { on: '2021-10-29', time: '09:00' }, 1],
    ['the same day, later', { on: '2021-10-29', time: '17:00' }, 0],
    ['a later day', { on: '2021-11-05', time: '09:00' }, 0],
  ])('of a meeting of %s: %o gives %i', (_, { on, time }, count) => {
    const other = aMeeting('m', { on: date(on), time }, { decisions: [aDecision('d', 'm')] })
    expect(section(agenda(viewWith([other])), 'previous')).toHaveLength(count)
  })

  test('a meeting does not open with its own decisions', () => {
    const self = aMeeting('now', { on: date('2021-10-22') }, { decisions: [aDecision('d', 'now')] })
    expect(section(agenda(viewWith([self])), 'previous')).toEqual([])
  })

  test('a series with a scope takes its own, and of others what is about its cards', () => {
    const doc = buildBoard()
    addCard(doc, 'inside', { areaId: 'invest' })
    addCard(doc, 'outside', { areaId: 'build' })
    const on = date('2021-10-22')
    const own = aMeeting('own', { rhythmId: 'xun', on }, { decisions: [aDecision('a', 'own')] })
    const week = aMeeting(
      'week',
      { rhythmId: 'week', on },
      {
        decisions: [
          aDecision('b', 'week'),
          aDecision('c', 'week', { cardId: cardId('inside') }),
          aDecision('d', 'week', { cardId: cardId('outside') }),
          aDecision('e', 'week', { cardId: cardId('never-heard-of') }),
        ],
      },
    )
    const view = viewWith([own, week], doc)
    const of = (head: Partial<MeetingHead>) =>
      section(agenda(view, head), 'previous').flatMap(item =>
        item.subject.kind === 'decision' ? [item.subject.decision] : [],
      )
    expect(of({ rhythmId: 'xun', scope: { areaId: AreaId.parse('invest') } })).toEqual(['a', 'c'])
    expect(of({ rhythmId: 'week' })).toEqual(['a', 'b', 'c', 'd', 'e'])
  })
})

describe('[MEET-2] ③ red and yellow cards', () => {
  const doc = buildBoard()
  const late = (days: string) => ({
    'claim:sign': undefined,
    'plan:sign': { date: { date: days, precision: 'day' } },
  })
  addCard(doc, 'red-build', { areaId: 'build', leadUnitId: 'js', ...late('2021-10-20') })
  addCard(doc, 'red-invest-2', { ...late('2021-10-25') })
  addCard(doc, 'red-invest-9', { ...late('2021-10-18') })
  addCard(doc, 'yellow', { ...late('2021-11-02') })
  addCard(doc, 'yellow-out', {
    lists: [{ listId: 'in', from: '2021-09-23', to: '2021-10-20' }],
    ...late('2021-11-01'),
  })
  addCard(doc, 'green', { ...late('2021-12-20'), progress: 100 })
  const view = createProjector(doc, today).view()
  const cards = (head: Partial<MeetingHead> = {}) =>
    section(agenda({ ...view, meetings: [], decisions: [] }, head), 'lamps').flatMap(item =>
      item.subject.kind === 'card' ? [item.subject.card] : [],
    )

  test('stand red before yellow, areas in document order, the latest first', () => {
    expect(cards()).toEqual(['red-invest-9', 'red-invest-2', 'red-build', 'yellow', 'yellow-out'])
  })

  test('the lead unit has three minutes for a red one, two for a yellow one', () => {
    const items = section(agenda(view), 'lamps')
    expect(items.map(item => [item.unitId, item.minutes])).toEqual([
      ['zs', 3],
      ['zs', 3],
      ['js', 3],
      ['zs', 2],
      ['zs', 2],
    ])
    expect(items[0]?.title).toBe('精密铸件项目（示例）：滞后情况及追赶措施')
    expect(items[4]?.title).toBe('精密铸件项目（示例）：预警情况及推进措施')
  })

  test.each([
    ['an area', { areaId: 'build' }, '2021-10-29', ['red-build']],
    [
      'a list, as of the meeting’s day',
      { listId: 'in' },
      '2021-10-29',
      ['red-invest-9', 'red-invest-2', 'red-build', 'yellow'],
    ],
    [
      'a list, when the card was still in it',
      { listId: 'in' },
      '2021-10-20',
      ['red-invest-9', 'red-invest-2', 'red-build', 'yellow', 'yellow-out'],
    ],
    ['both', { listId: 'out', areaId: 'build' }, '2021-10-29', []],
  ])('[CARD-6] within %s', (_, { listId, areaId }: { listId?: string; areaId?: string }, on, expected) => {
    const scope = {
      ...(listId ? { listId: ListId.parse(listId) } : {}),
      ...(areaId ? { areaId: AreaId.parse(areaId) } : {}),
    }
    expect(cards({ scope, on: date(on) })).toEqual(expected)
  })

  test('the overall item names the scope', () => {
    const scope = { listId: ListId.parse('in') }
    expect(section(agenda(view, { scope }), 'overall')[0]?.title).toBe('通报清单内项目总体进度和亮灯情况')
    expect(section(agenda(view, { scope: { areaId: AreaId.parse('party') } }), 'overall')[0]?.title).toBe(
      '通报党建引领会战总体进度和亮灯情况',
    )
  })
})

describe('[MEET-2] ④ problems that wait for a unit', () => {
  const raised = (at: string) => ({ by: actorFor(people.lead), at: instant(`${at}T09:00:00+08:00`) })
  const problem = (at: string, patch: object = {}) => ({
    text: '临时用电容量不足，桩机无法进场',
    kind: 'utilities',
    askedUnitId: 'js',
    state: 'open',
    answers: [],
    raised: raised(at),
    ...patch,
  })
  const doc = buildBoard()
  addCard(doc, 'k1', {
    'problem:young': problem('2021-10-20'),
    'problem:answered': problem('2021-10-01', { state: 'answered' }),
    'problem:nobody': problem('2021-10-01', { askedUnitId: undefined }),
  })
  addCard(doc, 'k2', { areaId: 'build', 'problem:old': problem('2021-10-08', { askedUnitId: 'jt' }) })
  const view = createProjector(doc, today).view()

  test('are those open and asked of somebody, the oldest first, three minutes each', () => {
    const items = section(agenda(view), 'problems')
    expect(items.map(item => item.subject)).toEqual([
      { kind: 'problem', card: 'k2', problemId: 'old' },
      { kind: 'problem', card: 'k1', problemId: 'young' },
    ])
    expect(items.map(item => [item.unitId, item.minutes])).toEqual([
      ['jt', 3],
      ['js', 3],
    ])
    expect(items[0]?.title).toBe('协调解决精密铸件项目（示例）问题：临时用电容量不足，桩机无法进场')
  })

  test('of the scope only', () => {
    expect(section(agenda(view, { scope: { areaId: AreaId.parse('invest') } }), 'problems')).toHaveLength(1)
  })
})

describe('[MEET-2] the agenda as a whole', () => {
  const view = viewWith([], buildCrowdedBoard(300))
  const items = agenda(view)

  test('keeps every card however many there are, in the order of the sections', () => {
    expect(section(items, 'lamps')).toHaveLength(view.lampCounts.red + view.lampCounts.yellow)
    const order = ['previous', 'overall', 'lamps', 'problems', 'speech', 'confirm']
    const places = items.map(item => order.indexOf(item.section))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    const keys = items.map(item => item.order)
    expect(keys).toEqual(keys.toSorted())
    expect(new Set(keys).size).toBe(items.length)
  })

  test('is what the document accepts, however long the words of the board', () => {
    const doc = buildBoard()
    const long = '很长的项目名称𠮷'.repeat(20)
    addCard(doc, 'k', {
      title: long.slice(0, 199),
      'plan:sign': { date: { date: '2021-10-01', precision: 'day' } },
      'claim:sign': undefined,
      'problem:p': {
        text: `第一行\n\t第二行${long}`,
        kind: 'land',
        askedUnitId: 'js',
        state: 'open',
        answers: [],
        raised: { by: actorFor(people.lead), at: 1 },
      },
    })
    const meeting = aMeeting(
      'm',
      { on: date('2021-10-22') },
      { decisions: [aDecision('d', 'm', { what: `一、${long}\n二、${long}` })] },
    )
    const built = agenda(viewWith([meeting], doc))
    expect(built.length).toBe(6)
    for (const item of built) expect(AgendaItem.parse(item)).toEqual(item)
  })

  test('is the same for the same board', () => expect(agenda(view)).toEqual(items))
})
