import { describe, expect, it } from 'vitest'
import { scopeOf } from '../../client/inspection/desk/scope.ts'
import { matchesSlip, slipFilterFrom, slipsInOrder } from '../../client/inspection/slips/slip-filter.ts'
import { nextSort, sortIn, sortUnits, sortWords, unitSorts } from '../../client/inspection/units/unit-sort.ts'
import type { Role } from '../../shared/access/member.ts'
import { unitTable } from '../../shared/inspection/unit-table.ts'
import { addWork, viewOf } from '../screen-pages/wall-board.ts'
import { buildMember, date } from '../support/build-board.ts'
import { aSlip } from './lag-board.ts'

describe('who sees what of the desk', () => {
  it.each<[readonly Role[], readonly string[], string]>([
    [['inspector'], ['jg'], 'all'],
    [['dispatch'], ['jt'], 'all'],
    [['leader'], [], 'all'],
    [['unit', 'inspector'], ['zs'], 'all'],
    [['unit'], ['zs'], 'unit'],
    [['unit'], [], 'none'],
    [['screen'], [], 'none'],
    [[], ['zs'], 'none'],
  ])('[SLIP-4] %j of %j sees %s of the rows', (roles, units, scope) => {
    expect(scopeOf(buildMember(roles, units))).toBe(scope)
  })
})

describe('sorting the units’ table', () => {
  const view = viewOf(doc => {
    addWork(doc, 'a', { unit: 'zs', due: '2021-10-20' })
    addWork(doc, 'b', { unit: 'js', due: '2021-10-20', verified: '2021-10-20' })
    addWork(doc, 'c', { unit: 'jt' })
    addWork(doc, 'd', { unit: 'jg', due: '2021-10-20' })
  })
  const boards = { redTop: 0, blackLast: 0, missedBelow: 0, beatenFrom: 100, leastDue: 0 }
  const rows = unitTable(view, [], { leagues: [], boards })
  const sorted = (search: string) =>
    sortUnits(rows, sortIn(new URLSearchParams(search))).map(row => row.unit.id)

  it.each([
    ['', ['zs', 'js', 'jt', 'jg']],
    ['sort=weather', ['zs', 'js', 'jt', 'jg']],
    ['sort=rank', ['js', 'zs', 'jg', 'jt']],
    ['sort=-rank', ['zs', 'jg', 'js', 'jt']],
    ['sort=-rate', ['js', 'zs', 'jg', 'jt']],
    ['sort=rate', ['zs', 'jg', 'js', 'jt']],
    ['sort=-red', ['zs', 'jg', 'js', 'jt']],
  ])(
    '[SLIP-5] ?%s: equal units keep the order of the document, what nobody can say comes last',
    (search, order) => {
      expect(sorted(search)).toEqual(order)
    },
  )

  it.each(unitSorts)('[SLIP-5] three presses of %s sort, turn round and go back to the document', by => {
    const first = nextSort(null, by)
    const second = nextSort(first, by)
    expect([first?.by, second?.by]).toEqual([by, by])
    expect(second?.down).toBe(!first?.down)
    expect(nextSort(second, by)).toBeNull()
    expect(first && sortIn(new URLSearchParams({ sort: sortWords(first) }))).toEqual(first)
  })
})

describe('the slips of the desk', () => {
  const slips = [
    aSlip('cleared', { state: 'cleared' }),
    aSlip('later', { due: date('2021-11-20') }),
    aSlip('sooner', { due: date('2021-11-01'), kind: 'rectify' }),
    aSlip('late', { overdue: true, state: 'working' }),
    aSlip('draft', { state: 'draft' }),
    aSlip('check', { state: 'checking', due: null }),
  ]
  const shown = (search: string) => {
    const filter = slipFilterFrom(new URLSearchParams(search))
    return slipsInOrder(slips.filter(slip => matchesSlip(slip, filter))).map(slip => slip.id)
  }

  it.each([
    ['', ['late', 'sooner', 'later', 'check', 'draft', 'cleared']],
    ['state=open', ['late', 'sooner', 'later', 'check']],
    ['state=overdue', ['late']],
    ['state=unsigned', ['sooner', 'later']],
    ['state=checking', ['check']],
    ['state=cleared', ['cleared']],
    ['state=draft', ['draft']],
    ['kind=rectify', ['sooner']],
    ['kind=nonsense&state=nonsense', ['late', 'sooner', 'later', 'check', 'draft', 'cleared']],
    ['to=js', []],
  ])('[SLIP-4] ?%s: what is late first, then by the day it is due', (search, order) => {
    expect(shown(search)).toEqual(order)
  })
})
