import { expect, it } from 'vitest'
import {
  askedNobody,
  byAskedUnit,
  matchesFilter,
  openProblems,
  type ProblemFilter,
} from '../../client/problems/open-problems.ts'
import type { CardView, PlanView } from '../../shared/board/view.ts'
import { CalendarDate } from '../../shared/calendar/date.ts'
import { AreaId, CardId, UnitId } from '../../shared/ids.ts'

const today = CalendarDate.parse('2021-10-29')
const day = (text: string) => CalendarDate.parse(text)
const unit = (id: string) => ({ id: UnitId.parse(id), name: id, shortName: id })
const units = [unit('zhaoshang'), unit('jianshe')]
const plan = { units, unitById: new Map(units.map(one => [one.id, one])) } as unknown as PlanView

interface Given {
  readonly asked?: string
  readonly ageDays?: number
  readonly due?: string
  readonly promises?: readonly string[]
  readonly state?: 'open' | 'answered' | 'closed'
}
const problem = (id: string, given: Given) => ({
  id,
  kind: 'land',
  text: id,
  state: given.state ?? 'open',
  ageDays: given.ageDays ?? 0,
  ...(given.asked ? { askedUnitId: UnitId.parse(given.asked) } : {}),
  ...(given.due ? { due: day(given.due) } : {}),
  answers: (given.promises ?? []).map(promise => ({ text: '', promise: day(promise) })),
})
const cardWith = (...problems: object[]) =>
  ({
    id: CardId.parse('c1'),
    areaId: AreaId.parse('industry'),
    moreAreaIds: [],
    leadUnitId: UnitId.parse('zhaoshang'),
    problems,
    openProblems: problems.filter(one => (one as { state: string }).state !== 'closed').length,
  }) as unknown as CardView

const first = <T>(list: readonly T[]): T => {
  const [one] = list
  if (!one) throw new Error('nothing there')
  return one
}

it.each<[string, Given, { promise: string | null; promiseLate: boolean; dueLate: boolean }]>([
  ['without dates', {}, { promise: null, promiseLate: false, dueLate: false }],
  ['asked for today', { due: '2021-10-29' }, { promise: null, promiseLate: false, dueLate: false }],
  ['asked for yesterday', { due: '2021-10-28' }, { promise: null, promiseLate: false, dueLate: true }],
  [
    'promised twice: the newer promise holds',
    { promises: ['2021-10-20', '2021-11-02'] },
    { promise: '2021-11-02', promiseLate: false, dueLate: false },
  ],
  [
    'promised and not kept',
    { promises: ['2021-10-28'] },
    { promise: '2021-10-28', promiseLate: true, dueLate: false },
  ],
])('[MEET-2] a problem %s says what is late', (_, given, expected) => {
  expect(first(openProblems([cardWith(problem('p', given))], today))).toMatchObject(expected)
})

it('[MEET-2] closed problems wait for nobody', () => {
  expect(openProblems([cardWith(problem('p', { state: 'closed' }))], today)).toEqual([])
})

it('[MEET-2] problems stand by the unit they wait for: nobody named first, then as the plan lists units, oldest first', () => {
  const card = cardWith(
    problem('a', { asked: 'jianshe', ageDays: 2 }),
    problem('b', {}),
    problem('c', { asked: 'jianshe', ageDays: 9, due: '2021-10-01' }),
    problem('d', { asked: 'zhaoshang' }),
    problem('e', { asked: 'nobody-in-the-plan' }),
  )
  const groups = byAskedUnit(openProblems([card], today), plan)
  expect(groups.map(group => [group.unit?.id ?? null, group.problems.map(one => one.problem.id)])).toEqual([
    [null, ['b', 'e']],
    ['zhaoshang', ['d']],
    ['jianshe', ['c', 'a']],
  ])
  expect(groups[2]).toMatchObject({ late: 1, oldestDays: 9 })
})

const none: ProblemFilter = { kind: null, asked: null, area: null, late: false, mine: false }
it.each<[string, Partial<ProblemFilter>, string[], boolean]>([
  ['everything', {}, [], true],
  ['its kind', { kind: 'land' }, [], true],
  ['another kind', { kind: 'market' }, [], false],
  ['those that ask nobody', { asked: askedNobody }, [], false],
  ['the unit it asks', { asked: 'jianshe' }, [], true],
  ['its area', { area: 'industry' }, [], true],
  ['what is late', { late: true }, [], false],
  ['mine, when my unit is asked', { mine: true }, ['jianshe'], true],
  ['mine, when my unit leads', { mine: true }, ['zhaoshang'], true],
  ['mine, when it is neither', { mine: true }, ['keji'], false],
])('[MEET-2] a filter for %s', (_, filter, mine, shown) => {
  const one = first(openProblems([cardWith(problem('p', { asked: 'jianshe' }))], today))
  expect(
    matchesFilter(
      one,
      { ...none, ...filter },
      mine.map(id => UnitId.parse(id)),
    ),
  ).toBe(shown)
})
