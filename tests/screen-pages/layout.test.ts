import { describe, expect, it } from 'vitest'
import { around, timeLeft, timerText } from '../../client/screen/pages/data/agenda-now.ts'
import { comingNodes, finishedThisWeek } from '../../client/screen/pages/data/area-week.ts'
import { dayLine } from '../../client/screen/pages/data/day-line.ts'
import { fillColumns, pagesOf } from '../../client/screen/pages/data/fill-pages.ts'
import { keyTargets } from '../../client/screen/pages/data/key-targets.ts'
import { phrasesOf } from '../../client/screen/pages/data/phrases.ts'
import { date, today } from '../support/build-board.ts'
import { addWork, viewOf } from './wall-board.ts'

describe('[SCR-1] a page without a scrollbar', () => {
  it('[SCR-1] a list is cut into pages, an empty one into one empty page', () => {
    expect(pagesOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]])
    expect(pagesOf([], 2)).toEqual([[]])
  })

  it('[SCR-1] columns fill one after another, a head never alone at the bottom and said again where its group goes on', () => {
    const groups = [
      { group: 'A', items: [1, 2, 3] },
      { group: 'none', items: [] },
      { group: 'B', items: [4, 5, 6, 7, 8] },
    ]
    expect(fillColumns(groups, 4.5, 0.5)).toEqual([
      [{ group: 'A', items: [1, 2, 3], continued: false }],
      [{ group: 'B', items: [4, 5, 6, 7], continued: false }],
      [{ group: 'B', items: [8], continued: true }],
    ])
  })

  it('[SCR-1] a title breaks between words, never inside a figure or before its unit', () => {
    const parts = phrasesOf('引进新建5000万元以上项目“标准地”')
    expect(parts.join('')).toBe('引进新建5000万元以上项目“标准地”')
    expect(parts.some(part => /5000万元/.test(part))).toBe(true)
    expect(parts.every(part => !/^[”）]|“$/.test(part))).toBe(true)
    expect(phrasesOf('')).toEqual([])
  })
})

describe('[SCR-2] what the pages count', () => {
  const plan = viewOf(() => {}).plan
  it.each([
    ['2021-09-22', 0],
    ['2021-09-23', 1],
    ['2021-10-29', 37],
    ['2021-12-31', 100],
    ['2022-01-01', 100],
  ])('[SCR-2] on %s %i of a hundred days are gone', (day, gone) => {
    expect(dayLine(plan, date(day))).toMatchObject({ total: 100, gone, cells: true, phases: [] })
  })

  it('[SCR-2] the overview shows a target of every area before a second of any', () => {
    const ids = keyTargets(
      viewOf(() => {}),
      3,
    ).map(one => one.target.id)
    expect(ids).toEqual(['t-sign', 't-money', 't-start-in'])
  })

  it('[SCR-2] an area’s week: what is due within seven days, today included; what was finished in the last seven', () => {
    const view = viewOf(doc => {
      addWork(doc, 'today', { due: '2021-10-29' })
      addWork(doc, 'last', { due: '2021-11-05' })
      addWork(doc, 'later', { due: '2021-11-06' })
      addWork(doc, 'late', { due: '2021-10-28' })
      addWork(doc, 'claimed', { due: '2021-10-30', claimed: '2021-10-28' })
    })
    expect(comingNodes(view.cards, today).map(one => one.card.id)).toEqual(['today', 'last'])
    expect(finishedThisWeek(view.cards, today)).toEqual([])
  })

  it.each([
    [0, 0, '00:00', null],
    [3, 179_000, '02:59', 0],
    [3, 180_000, '03:00', 0],
    [3, 187_500, '03:07', 7500],
    [0, 3_765_000, '1:02:45', null],
  ])('[SCR-2] of %i planned minutes %i ms are spent: %s', (minutes, spent, text, over) => {
    expect(timerText(spent)).toBe(text)
    expect(timeLeft(minutes, spent)?.overMs ?? null).toBe(over)
  })

  it('[SCR-2] of a long agenda the part around the current item is shown', () => {
    const items = [...'abcdefghij']
    expect(around(items, -1, 4).join('')).toBe('abcd')
    expect(around(items, 5, 4).join('')).toBe('defg')
    expect(around(items, 9, 4).join('')).toBe('ghij')
    expect(around(items.slice(0, 2), 1, 4).join('')).toBe('ab')
  })
})
