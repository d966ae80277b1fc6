import { expect, test } from 'vitest'
import { type Filter, noFilter } from '../../client/app/filter/filter.ts'
import { matcherOf, nextDue } from '../../client/app/filter/matcher.ts'
import type { Member } from '../../shared/access/member.ts'
import { createProjector } from '../../shared/board/project-board.ts'
import {
  addCard,
  buildBoard,
  buildMember,
  buildPlan,
  date,
  day,
  people,
  today,
} from '../support/build-board.ts'

const plan = buildPlan()
const leader = { ...buildMember(['leader']), userId: 'boss' as Member['userId'] }
const doc = buildBoard(
  buildPlan({ people: plan.people.map(p => (p.id === 'p2' ? { ...p, userId: 'boss' } : p)) }),
)
// a: 招商局's, red; b: 建设局's work task, no dates; c: nobody's yet, done.
addCard(doc, 'a', { title: '精密铸件项目', moreAreaIds: ['build'], order: 'a0', due: day('2021-11-03') })
addCard(doc, 'b', {
  title: '道路工程',
  code: 'X-9',
  areaId: 'build',
  leadUnitId: 'js',
  supportUnitIds: [],
  leaderId: 'p2',
  workflowId: 'work',
  stage: 'doing',
  lists: [],
  due: null,
  progress: null,
  order: 'a1',
})
addCard(doc, 'c', {
  title: '党建活动',
  areaId: 'party',
  leadUnitId: null,
  supportUnitIds: [],
  leaderId: null,
  workflowId: 'work',
  stage: 'done',
  'claim:done': '2021-10-20',
  'check:done': { date: '2021-10-20', words: '', evidenceIds: [], by: { userId: 'u', name: '调度' }, at: 1 },
  order: 'a2',
})
const view = createProjector(doc, today).view()

const found = (filter: Partial<Filter>, member: Member = people.lead) =>
  view.cards
    .filter(matcherOf({ ...noFilter, ...filter }, view.plan, today, member))
    .map(card => card.id)
    .join('')

test.each<[string, Partial<Filter>, string]>([
  ['nothing set shows all', {}, 'abc'],
  ['every word must be somewhere on the card', { text: '铸件 招商局' }, 'a'],
  ['a code is found whatever its case', { text: 'x-9' }, 'b'],
  ['words that are on different cards find none', { text: '铸件 道路' }, ''],
  ['an area finds further areas too', { areas: ['build'] }, 'ab'],
  ['two areas are either', { areas: ['build', 'party'] }, 'abc'],
  ['a unit finds what it supports too', { units: ['js'] }, 'ab'],
  ['待明确 finds cards without a lead unit', { units: ['-'] }, 'c'],
  ['待明确 finds cards in no list', { lists: ['-'] }, 'b'],
  ['a list finds its members today', { lists: ['in'] }, 'ac'],
  ['a leader', { leaders: ['p1'] }, 'a'],
  ['a class', { classes: ['work'] }, 'bc'],
  ['due within seven days', { due: '7' }, 'a'],
  ['without a date, unfinished', { due: 'undated' }, 'b'],
  ['two conditions are both', { classes: ['work'], units: ['-'] }, 'c'],
])('[KAN-3] %s', (_what, filter, ids) => {
  expect(found(filter)).toBe(ids)
})

test('[KAN-3] mine is what my unit leads or supports, and what I stand for as its leader', () => {
  expect(found({ mine: true })).toBe('a')
  expect(found({ mine: true }, people.support)).toBe('ab')
  expect(found({ mine: true }, leader)).toBe('b')
  expect(found({ mine: true }, people.inspector)).toBe('')
})

test('[KAN-3] lamps: a card shows under its lamp, and under 未报 beside it', () => {
  for (const card of view.cards) {
    expect(found({ lamps: [card.lamp] })).toContain(card.id)
    expect(found({ lamps: ['unreported'] }).includes(card.id)).toBe(card.unreported)
  }
})

test('[KAN-3] the next date of a card is its nearest open one; a finished card has none', () => {
  const [a, , c] = view.cards
  expect(a && nextDue(a)).toBe(date('2021-10-26'))
  expect(c && nextDue(c)).toBeNull()
})
