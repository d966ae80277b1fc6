import { expect, test } from 'vitest'
import { conflictOf, createMoveStore } from '../../client/gantt/drag/moving.ts'
import type { CardView } from '../../shared/board/view.ts'
import { cardIn } from '../kanban/cards.ts'
import { day } from '../support/build-board.ts'
import { check, oneCard, plan } from './a-map.ts'

const may = () => true
const card = (patch: Record<string, unknown> = {}): CardView => cardIn(oneCard(patch), 'one')
const lifted = card()

test.each([
  ['the same card', lifted, null],
  ['a card whose progress somebody entered', card({ progress: 12 }), null],
  ['a deleted card', null, 'deleted'],
  ['a card with another planned date', card({ 'plan:start': plan('2021-12-01') }), 'changed'],
  ['a card with another due', card({ due: day('2021-12-21') }), 'changed'],
  ['a card with a milestone reached meanwhile', card({ 'check:file': check('2021-10-26') }), 'changed'],
] as const)('[GANTT-3] %s held: %s', (_, now, conflict) => {
  expect(conflictOf(lifted, now, may)).toBe(conflict)
})

test('[GANTT-3] a card that is no longer theirs to move is let go', () => {
  expect(conflictOf(lifted, card({ progress: 12 }), () => false)).toBe('forbidden')
})

test('[GANTT-3] a move dropped where it began asks nothing; one that moved asks for the reason', () => {
  const store = createMoveStore()
  store.lift(lifted, { kind: 'bar' })
  store.drop()
  expect(store.get()).toBeNull()
  store.lift(lifted, { kind: 'bar' })
  store.to(3)
  store.drop()
  expect(store.get()).toMatchObject({ days: 3, asking: true })
  store.to(4)
  expect(store.get()?.days).toBe(3)
})

test('[GANTT-3] a conflict ends a move under way, and leaves the words of a reason on screen', () => {
  const store = createMoveStore()
  store.lift(lifted, { kind: 'due' })
  store.to(1)
  expect(store.check(() => null, may)).toBe('deleted')
  expect(store.get()).toBeNull()
  store.lift(lifted, { kind: 'due' })
  store.to(1)
  store.drop()
  expect(store.check(() => null, may)).toBe('deleted')
  expect(store.get()).toMatchObject({ asking: true, conflict: 'deleted' })
  expect(store.check(() => null, may)).toBeNull()
})

test('[GANTT-3] what comes back of one’s own move, on its way to the server, is no conflict; a refusal makes it one again', () => {
  const store = createMoveStore()
  const moved = card({ 'plan:start': plan('2021-12-05') })
  store.lift(lifted, { kind: 'due' })
  store.to(1)
  store.drop()
  store.send(true)
  expect(store.check(() => moved, may)).toBeNull()
  store.send(false)
  expect(store.check(() => moved, may)).toBe('changed')
})
