import { expect, it } from 'vitest'
import { openProblems, problemsByUnit } from '../../client/screen/pages/data/open-problems.ts'
import { addWork, at, problem, viewOf } from './wall-board.ts'

const answer = (promise?: string) => ({
  text: '示例答复',
  ...(promise ? { promise } : {}),
  ...at('2021-10-20T09:00:00+08:00'),
})

it('[SCR-2] open problems stand under the unit they wait for, the longest wait first; closed ones are gone', () => {
  const view = viewOf(doc => {
    addWork(doc, 'a', { more: { 'problem:p1': problem('js', 3), 'problem:p2': problem('jt', 9) } })
    addWork(doc, 'b', {
      more: {
        'problem:p3': problem('js', 12),
        'problem:p4': problem(undefined, 1),
        'problem:p5': problem('jg', 30, {
          state: 'closed',
          closed: { words: '已解决', ...at('2021-10-20T09:00:00+08:00') },
        }),
      },
    })
  })
  expect(problemsByUnit(view).map(one => [one.unit?.id, one.problems.map(p => p.problem.id)])).toEqual([
    ['js', ['p3', 'p1']],
    ['jt', ['p2']],
    [undefined, ['p4']],
  ])
})

it.each([
  ['no date at all', {}, null, 0],
  ['asked for a day still to come', { due: '2021-10-30' }, null, 0],
  ['asked for today', { due: '2021-10-29' }, null, 0],
  ['asked for a day gone by', { due: '2021-10-22' }, null, 7],
  [
    'the promise holds instead',
    { due: '2021-10-22', state: 'answered', answers: [answer('2021-11-02')] },
    '2021-11-02',
    0,
  ],
  [
    'the newest promise holds',
    { state: 'answered', answers: [answer('2021-10-01'), answer('2021-10-27'), answer()] },
    '2021-10-27',
    2,
  ],
])('[SCR-2] a late promise is counted in days: %s', (_, more, promise, daysPast) => {
  const view = viewOf(doc => addWork(doc, 'a', { more: { 'problem:p1': problem('js', 20, more) } }))
  expect(openProblems(view)[0]).toMatchObject({ promise, daysPast })
})
