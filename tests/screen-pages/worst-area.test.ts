import { describe, expect, it } from 'vitest'
import { areaStandings } from '../../client/screen/pages/data/area-standing.ts'
import { worstArea } from '../../client/screen/pages/data/worst-area.ts'
import { addWork, problem, viewOf, type Work } from './wall-board.ts'

const late = (due: string, more: Work = {}): Work => ({ due, ...more })

describe('[SCR-2] the worst area', () => {
  it('[SCR-2] is nobody while no area has a red card', () => {
    expect(worstArea(viewOf(() => {}))).toBeNull()
    expect(worstArea(viewOf(doc => addWork(doc, 'a', { due: '2021-10-29' })))).toBeNull()
  })

  it.each<[string, Record<string, Work>, string]>([
    [
      'has the most red cards, however late another’s one is',
      {
        a: late('2021-09-30'),
        b: late('2021-10-27', { area: 'build' }),
        c: late('2021-10-28', { area: 'build' }),
      },
      'build',
    ],
    [
      'then is further behind its own time line',
      {
        a: late('2021-10-20'),
        b: { due: '2021-12-01' },
        c: late('2021-10-20', { area: 'build' }),
      },
      'build',
    ],
    ['then has waited longer', { a: late('2021-10-20'), c: late('2021-10-19', { area: 'build' }) }, 'build'],
    [
      'then has more open problems',
      {
        a: late('2021-10-20'),
        c: late('2021-10-20', { area: 'build', more: { 'problem:p1': problem('js', 2) } }),
      },
      'build',
    ],
    [
      'then comes first in the document',
      { a: late('2021-10-20', { area: 'build' }), c: late('2021-10-20') },
      'invest',
    ],
  ])('[SCR-2] %s', (_, works, area) => {
    const view = viewOf(doc => {
      for (const [id, work] of Object.entries(works)) addWork(doc, id, work)
    })
    expect(worstArea(view)?.area.id).toBe(area)
  })
})

describe('[SCR-2] an area against its time line', () => {
  const nodesOf = (works: readonly Work[]) => {
    const view = viewOf(doc => {
      for (const [n, work] of works.entries()) addWork(doc, `c${n}`, work)
    })
    return areaStandings(view)[0]?.nodes
  }

  it.each<[string, readonly Work[], object]>([
    ['no date: nothing is said', [{}], { total: 0, share: null, expectedShare: null, points: null }],
    ['due today is not yet expected', [{ due: '2021-10-29' }], { total: 1, expected: 0, points: 0 }],
    ['due yesterday is', [{ due: '2021-10-28' }], { expected: 1, points: -100 }],
    [
      'claimed stands beside, never added',
      [{ due: '2021-10-20', claimed: '2021-10-20' }, { due: '2021-12-01' }],
      { verified: 0, claimed: 1, share: 0, expectedShare: 50, points: -50 },
    ],
    [
      'what was reached early puts it ahead',
      [{ due: '2021-12-01', verified: '2021-10-20' }, { due: '2021-12-02' }],
      { verified: 1, points: 50 },
    ],
    [
      'what was due before the campaign or after it is not counted',
      [{ due: '2021-09-22', verified: '2021-09-20' }, { due: '2022-01-01' }, { due: '2021-09-23' }],
      { total: 1, verified: 0, points: -100 },
    ],
  ])('[SCR-2] %s', (_, works, nodes) => {
    expect(nodesOf(works)).toMatchObject(nodes)
  })

  it('[SCR-2] areas stand in document order, also without a card', () => {
    const standings = areaStandings(viewOf(doc => addWork(doc, 'a', { area: 'party' })))
    expect(standings.map(one => [one.area.id, one.cards.length])).toEqual([
      ['invest', 0],
      ['build', 0],
      ['party', 1],
    ])
    expect(standings[0]?.targets).toEqual({ total: 2, behind: 2 })
  })
})
