import { expect, it } from 'vitest'
import { unitRanking } from '../../shared/inspection/unit-ranking.ts'
import { buildPlan } from '../support/build-board.ts'
import { addWork, viewOf } from './wall-board.ts'

const ranks = (view: Parameters<typeof unitRanking>[0]) =>
  unitRanking(view).map(({ name, units }) => [name, units.map(one => [one.unit.id, one.rank])])

it('[SCR-2] [SLIP-5] units are ranked by what was verified in time, a claim is not yet in time; what nobody can judge yet stands below, unranked', () => {
  const view = viewOf(doc => {
    addWork(doc, 'a', { unit: 'zs', due: '2021-10-20' })
    addWork(doc, 'b', { unit: 'zs', due: '2021-10-20', verified: '2021-10-19' })
    addWork(doc, 'c', { unit: 'js', due: '2021-12-20' })
    addWork(doc, 'd', { unit: 'jt', due: '2021-10-20', claimed: '2021-10-20' })
  })
  expect(ranks(view)).toEqual([
    [
      null,
      [
        ['zs', 1],
        ['jt', 2],
        ['js', null],
      ],
    ],
  ])
  const zs = unitRanking(view)[0]?.units.find(one => one.unit.id === 'zs')
  expect(zs).toMatchObject({ due: 2, inTime: 1, late: 1, rate: 50, averageLate: 9 })
})

it('[SCR-2] equal units share a rank and keep the order of the document', () => {
  const view = viewOf(doc => {
    addWork(doc, 'a', { unit: 'jg', due: '2021-10-20', verified: '2021-10-20' })
    addWork(doc, 'b', { unit: 'zs', due: '2021-10-20', verified: '2021-10-20' })
    addWork(doc, 'c', { unit: 'js', due: '2021-10-20' })
  })
  expect(ranks(view)).toEqual([
    [
      null,
      [
        ['zs', 1],
        ['jg', 1],
        ['js', 3],
      ],
    ],
  ])
})

it('[SCR-2] units of two leagues are never compared', () => {
  const units = buildPlan().units.map(one => ({ ...one, league: one.id === 'jg' ? '乡镇' : '部门' }))
  const view = viewOf(
    doc => {
      addWork(doc, 'a', { unit: 'zs', due: '2021-10-20' })
      addWork(doc, 'b', { unit: 'jg', due: '2021-10-20', verified: '2021-10-20' })
    },
    { units },
  )
  expect(ranks(view)).toEqual([
    ['部门', [['zs', 1]]],
    ['乡镇', [['jg', 1]]],
  ])
})

it('[SCR-2] a board nobody leads a card on has no ranking', () => {
  expect(unitRanking(viewOf(() => {}))).toEqual([])
})
