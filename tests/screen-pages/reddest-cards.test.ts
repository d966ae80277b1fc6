import { expect, it } from 'vitest'
import { reddestCards, yellowCards } from '../../client/screen/pages/data/reddest-cards.ts'
import { addWork, problem, viewOf } from './wall-board.ts'

it('[SCR-2] red cards come by days late, then overdue milestones, then open problems, then as on the board', () => {
  const view = viewOf(doc => {
    addWork(doc, 'a', { due: '2021-10-20' })
    addWork(doc, 'b', { due: '2021-10-20' })
    addWork(doc, 'c', { due: '2021-10-20', more: { 'problem:p1': problem('js', 3) } })
    addWork(doc, 'd', {
      due: '2021-10-20',
      more: { 'plan:done': { date: { date: '2021-10-25', precision: 'day' } } },
    })
    addWork(doc, 'e', { due: '2021-10-01' })
    addWork(doc, 'f', { due: '2021-10-01', verified: '2021-10-28' })
    addWork(doc, 'g', { due: '2021-10-29' })
  })
  expect(reddestCards(view).map(card => card.id)).toEqual(['e', 'd', 'c', 'a', 'b'])
  expect(reddestCards(view, 2).map(card => card.id)).toEqual(['e', 'd'])
})

it('[SCR-2] an empty board has no reddest card', () => {
  expect(reddestCards(viewOf(() => {}))).toEqual([])
})

it('[SCR-2] yellow cards come by what is due first', () => {
  const view = viewOf(doc => {
    addWork(doc, 'a', { due: '2021-11-04' })
    addWork(doc, 'b', { due: '2021-10-30' })
    addWork(doc, 'c', { due: '2021-12-30' })
  })
  expect(yellowCards(view).map(card => card.id)).toEqual(['b', 'a'])
})
