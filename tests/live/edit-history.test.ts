import { expect, test } from 'vitest'
import {
  emptyHistory,
  forgetStepsBeside,
  remember,
  stepBack,
  stepForward,
} from '../../client/live/edit-history.ts'
import type { Edit } from '../../shared/board/edit.ts'
import { cardId } from '../support/build-board.ts'

const owner = (value: string): Edit => ({ type: 'owner', card: cardId('c1'), value })
const typing = (before: string, after: string): Edit => ({
  type: 'text',
  card: cardId('c1'),
  field: 'notes',
  before,
  after,
})

test('[KAN-5] undo and redo walk one step an action', () => {
  let history = remember(remember(emptyHistory, owner('甲'), 0), owner('乙'), 5000)
  history = stepBack(history, owner('丙'))
  expect(history.undo).toEqual([owner('甲')])
  expect(history.redo).toEqual([owner('丙')])
  history = stepForward(history, owner('乙'))
  expect(history.undo).toEqual([owner('甲'), owner('乙')])
  expect(history.redo).toEqual([])
})

test('[KAN-5] a new edit forgets what could be redone', () => {
  const history = stepBack(remember(emptyHistory, owner('甲'), 0), owner('乙'))
  expect(remember(history, owner('丁'), 1).redo).toEqual([])
})

test('[KAN-5] typing without a pause is one step', () => {
  let history = remember(emptyHistory, typing('签', ''), 0)
  history = remember(history, typing('签约', '签'), 300)
  expect(history.undo).toEqual([typing('签约', '')])
})

test.each([
  ['a pause', typing('签约', '签'), 5000],
  ['somebody else’s words in between', typing('已签约', '已签'), 300],
  ['another field', owner('甲'), 300],
])('[KAN-5] %s begins a new step', (_why, next, at) => {
  const history = remember(remember(emptyHistory, typing('签', ''), 0), next, at)
  expect(history.undo).toHaveLength(2)
})

test('[KAN-5] a step that no longer changes anything leaves nothing to redo', () => {
  expect(stepBack(remember(emptyHistory, owner('甲'), 0), null).redo).toEqual([])
})

test('[PERM-2] steps on a card whose edit was refused are not offered again', () => {
  const other: Edit = { type: 'owner', card: cardId('c2'), value: '甲' }
  const history = remember(remember(emptyHistory, owner('甲'), 0), other, 5000)
  expect(forgetStepsBeside(history, { type: 'owner', card: cardId('c1'), value: '' }).undo).toEqual([other])
})
