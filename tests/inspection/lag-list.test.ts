import { describe, expect, it } from 'vitest'
import { createProjector } from '../../shared/board/project-board.ts'
import { lagList } from '../../shared/inspection/lag-list.ts'
import { severityOf, severityWeights } from '../../shared/inspection/severity.ts'
import { addWork, at, viewOf } from '../screen-pages/wall-board.ts'
import { buildCrowdedBoard, date, today } from '../support/build-board.ts'
import { createRandom, type Random } from '../support/random.ts'
import { aSlip, changedAt, factsOf } from './lag-board.ts'

const ids = (rows: ReturnType<typeof lagList>) => rows.map(row => row.card.id)

describe('the lag list', () => {
  const view = viewOf(doc => {
    addWork(doc, 'calm', { due: '2021-12-20' })
    addWork(doc, 'soon', { due: '2021-11-02' })
    addWork(doc, 'late', { due: '2021-10-25' })
    addWork(doc, 'latest', { due: '2021-10-01' })
    addWork(doc, 'done', { due: '2021-10-01', verified: '2021-10-20' })
    addWork(doc, 'aside', {
      due: '2021-10-01',
      more: {
        side: { state: 'suspended', reason: '示例', requestId: 'r', ...at('2021-10-12T09:00:00+08:00') },
      },
    })
  })

  it('[SLIP-4] holds every 滞后 and 预警 card nobody had to compose, worst first, and no other', () => {
    expect(ids(lagList(view, [], []))).toEqual(['latest', 'late', 'soon'])
  })

  it('[SLIP-4] says which lamp, since when and by how much', () => {
    const facts = [factsOf('late', { since: date('2021-10-26'), days: 4 })]
    const row = lagList(view, facts, []).find(one => one.card.id === 'late')
    expect(row).toMatchObject({ lamp: 'red', since: '2021-10-26', days: 4, daysLate: 4, pointsBehind: null })
    expect(row?.why.map(one => [one.kind, one.lamp, one.reason.values])).toEqual([
      ['milestone', 'red', { stage: '推进中', due: '2021-10-25', days: 4 }],
    ])
  })

  it('[SLIP-4] a card no snapshot has seen red is red since today', () => {
    expect(lagList(view, [], [])[0]).toMatchObject({ since: null, days: 1, changed: null, staleDays: null })
  })

  it('[SLIP-4] counts silence in days of the campaign, not in hours', () => {
    const stale = (at: string) =>
      lagList(view, [factsOf('late', { changed: changedAt(at) })], []).find(one => one.card.id === 'late')
        ?.staleDays
    expect(stale('2021-10-28T23:59:00+08:00')).toBe(1)
    expect(stale('2021-10-29T00:01:00+08:00')).toBe(0)
    expect(stale('2021-10-17T09:00:00+08:00')).toBe(12)
  })

  it('[SLIP-4] carries the slips about it, the newest first, and nobody else’s', () => {
    const slips = [
      aSlip('s1', { cardId: factsOf('late').card, createdAt: 1 as never }),
      aSlip('s2', { cardId: factsOf('soon').card }),
      aSlip('s3', { cardId: factsOf('late').card, createdAt: 2 as never }),
      aSlip('s4', { cardId: null }),
    ]
    const rows = lagList(view, [], slips)
    expect(rows.map(row => row.slips.map(slip => slip.id))).toEqual([[], ['s3', 's1'], ['s2']])
  })

  it('[LAMP-2] late reporting puts nobody on it', () => {
    const reported = viewOf(doc => addWork(doc, 'quiet', { due: '2021-12-20' }))
    expect(reported.cards[0]).toMatchObject({ unreported: true, lamp: 'green' })
    expect(lagList(reported, [], [])).toEqual([])
  })
})

describe('severity', () => {
  const calm = {
    lamp: 'yellow',
    daysLate: 0,
    pointsBehind: null,
    days: 0,
    staleDays: 0,
    promises: [],
  } as const

  it.each([
    ['nothing but yellow', {}, 0, []],
    ['红灯', { lamp: 'red' }, 100, ['lamp']],
    ['12 days late', { daysLate: 12 }, 12, ['late']],
    ['41 days late count as 40', { daysLate: 41 }, 40, ['late']],
    ['17 points behind', { pointsBehind: 17 }, 8.5, ['behind']],
    ['ten days in it', { days: 10 }, 5, ['run']],
    ['a week of silence is nothing yet', { staleDays: 7 }, 0, []],
    ['twelve days of it', { staleDays: 12 }, 2.5, ['stale']],
    ['never changed says nothing by itself', { staleDays: null }, 0, []],
  ] as const)('[SLIP-4] %s', (_, part, total, keys) => {
    const severity = severityOf({ ...calm, ...part })
    expect(severity.total).toBe(total)
    expect(severity.terms.map(term => term.key)).toEqual(keys)
  })

  it('[SLIP-4] no 预警 is ever worse than a 滞后', () => {
    const { lamp, ...others } = severityWeights
    const most = Object.values(others).reduce((sum, weight) => sum + weight.most, 0)
    expect(most).toBeLessThan(lamp.most)
  })
})

describe('over many boards', () => {
  it.each([1, 2, 3, 4, 5])('[SLIP-4] every red or yellow card stands once, in one order (seed %i)', seed => {
    const random = createRandom(seed)
    const view = createProjector(buildCrowdedBoard(120), today).view()
    const wanted = view.cards.filter(card => card.lamp === 'red' || card.lamp === 'yellow')
    const facts = wanted.map(card =>
      factsOf(card.id, { days: 1 + random.below(20), changed: changedAt('2021-10-10T09:00:00+08:00') }),
    )
    const slips = wanted.slice(0, 9).map((card, at) => aSlip(`s${at}`, { cardId: card.id }))
    const rows = lagList(view, facts, slips)
    expect(ids(rows).toSorted()).toEqual(wanted.map(card => card.id).toSorted())
    for (const [at, row] of rows.entries())
      expect(row.severity).toBeLessThanOrEqual(rows[at - 1]?.severity ?? Number.POSITIVE_INFINITY)
    const again = lagList(
      { ...view, cards: shuffled(view.cards, random) },
      shuffled(facts, random),
      shuffled(slips, random),
    )
    expect(again).toEqual(rows)
  })
})

function shuffled<T>(items: readonly T[], random: Random): readonly T[] {
  const rest = [...items]
  return items.flatMap(() => rest.splice(random.below(rest.length), 1))
}
