import { describe, expect, it } from 'vitest'
import { changesToShow } from '../../client/screen/pages/data/changes-to-show.ts'
import { todaysChanges } from '../../client/screen/pages/data/todays-changes.ts'
import { instant, now } from '../support/build-board.ts'
import { addWork, at, problem, viewOf } from './wall-board.ts'

const yesterday = instant('2021-10-28T09:00:00+08:00')
const lagged = (first: string, last: string, days = 1) => ({ lagged: { days, first, last } })
const overdue = '2021-10-20'

describe('[SCR-2] what changed since yesterday at nine', () => {
  it.each([
    ['red since a day before', { due: overdue, more: lagged('2021-10-27', '2021-10-28', 2) }, []],
    ['red since yesterday', { due: overdue, more: lagged('2021-10-28', '2021-10-28') }, ['a']],
    ['red today for the first time', { due: '2021-10-28' }, ['a']],
    ['not red', { due: '2021-11-20' }, []],
  ])('[SCR-2] newly red: %s', (_, work, ids) => {
    const { newlyRed } = todaysChanges(
      viewOf(doc => addWork(doc, 'a', work)),
      yesterday,
    )
    expect(newlyRed.map(card => card.id)).toEqual(ids)
  })

  it.each([
    ['never red', { due: '2021-11-20' }, []],
    ['last red long ago', { due: '2021-11-20', more: lagged('2021-10-01', '2021-10-05', 5) }, []],
    ['last red yesterday', { due: '2021-11-20', more: lagged('2021-10-01', '2021-10-28', 5) }, ['a']],
    ['still red', { due: overdue, more: lagged('2021-10-01', '2021-10-28', 5) }, []],
  ])('[SCR-2] recovered: %s', (_, work, ids) => {
    const { recovered } = todaysChanges(
      viewOf(doc => addWork(doc, 'a', work)),
      yesterday,
    )
    expect(recovered.map(card => card.id)).toEqual(ids)
  })

  it('[SCR-2] checks and problems count from their moment; a finished card is not also a milestone', () => {
    const checkedNow = { date: '2021-10-28', words: '', evidenceIds: [], ...at('2021-10-28T16:00:00+08:00') }
    const view = viewOf(doc => {
      addWork(doc, 'old', { due: overdue, verified: '2021-10-27' })
      addWork(doc, 'node', { due: overdue, verified: '2021-10-28' })
      addWork(doc, 'whole', { due: overdue, verified: '2021-10-28', more: { 'check:done': checkedNow } })
      addWork(doc, 'asked', { more: { 'problem:p1': problem('js', 0), 'problem:p2': problem('js', 2) } })
    })
    const changes = todaysChanges(view, yesterday)
    expect(changes.verified.map(one => one.card.id)).toEqual(['node'])
    expect(changes.finished.map(card => card.id)).toEqual(['whole'])
    expect(changes.problems.map(one => one.problem.id)).toEqual(['p1'])
  })

  it('[SCR-2] a quiet day looks back a week, and a quiet week shows nothing', () => {
    const day = viewOf(doc => addWork(doc, 'a', { due: overdue, verified: '2021-10-28' }))
    expect(changesToShow(day, now).back).toEqual({ kind: 'day' })
    const week = viewOf(doc => addWork(doc, 'a', { due: overdue, verified: '2021-10-25' }))
    expect(changesToShow(week, now)).toMatchObject({
      back: { kind: 'week' },
      changes: { verified: [{}] },
    })
    expect(
      changesToShow(
        viewOf(() => {}),
        now,
      ).changes.verified,
    ).toEqual([])
  })
})
