import { describe, expect, it } from 'vitest'
import {
  lagConditions,
  lagFilterFrom,
  matchesLag,
  noLagFilter,
  withLagFilter,
} from '../../shared/inspection/lag-filter.ts'
import { lagList } from '../../shared/inspection/lag-list.ts'
import { addWork, viewOf } from '../screen-pages/wall-board.ts'
import { aSlip, changedAt, factsOf } from './lag-board.ts'

const read = (search: string) => lagFilterFrom(new URLSearchParams(search))

describe('the filter of the lag list', () => {
  const view = viewOf(doc => {
    addWork(doc, 'a', { due: '2021-10-20', unit: 'zs', area: 'invest' })
    addWork(doc, 'b', { due: '2021-11-02', unit: 'js', area: 'build', more: { lists: [] } })
    addWork(doc, 'c', {
      due: '2021-12-20',
      unit: 'js',
      more: { progress: 0, startOn: { date: '2021-09-23', precision: 'day' }, title: '标准厂房（示例）' },
    })
  })
  const facts = [
    factsOf('a', { changed: changedAt('2021-10-28T09:00:00+08:00') }),
    factsOf('b', { changed: changedAt('2021-10-15T09:00:00+08:00') }),
  ]
  const rows = lagList(view, facts, [aSlip('s1')])

  it.each([
    ['', ['a', 'b', 'c']],
    ['unit=js', ['b', 'c']],
    ['unit=js,zs&area=build', ['b']],
    ['lamp=red', ['a']],
    ['lamp=red,yellow', ['a', 'b', 'c']],
    ['lamp=green', ['a', 'b', 'c']],
    ['why=progress', ['c']],
    ['why=milestone', ['a', 'b']],
    ['stale=14', ['b', 'c']],
    ['stale=15', ['c']],
    ['slips=some', ['a']],
    ['slips=none', ['b', 'c']],
    ['list=in', ['a', 'c']],
    ['list=-', ['b']],
    ['q=厂房 示例', ['c']],
    ['cards=b,c', ['b', 'c']],
    ['stale=many&slips=all&why=weather', ['a', 'b', 'c']],
  ])('[SLIP-4] ?%s', (search, shown) => {
    const filter = read(search)
    expect(
      rows
        .filter(row => matchesLag(row, filter))
        .map(row => row.card.id)
        .toSorted(),
    ).toEqual(shown)
  })

  it('[SLIP-4] an address comes back as it was written, and leaves alone what is not its own', () => {
    const search =
      'card=k1&unit=js&area=build&list=in&lamp=red&why=milestone%2Cmoney&cards=a%2Cb&q=x&stale=7&slips=none'
    expect(withLagFilter(new URLSearchParams('card=k1'), read(search)).toString()).toBe(search)
    expect(withLagFilter(new URLSearchParams(search), noLagFilter).toString()).toBe('card=k1')
    expect(lagConditions(read(search))).toBe(9)
    expect(lagConditions(noLagFilter)).toBe(0)
  })
})
