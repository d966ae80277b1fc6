import { expect, test } from 'vitest'
import { type GridAct, gridAct, type KeyState } from '../../client/gantt/keys/grid-keys.ts'

const lane = (collapsed: boolean): KeyState => ({ on: 'lane', collapsed })
const card: KeyState = { on: 'card' }
const items: KeyState = { on: 'items', moved: false }
const moved: KeyState = { on: 'items', moved: true }

type Case = readonly [keys: string, state: KeyState, act: GridAct | null]
const cases: readonly Case[] = [
  ['ArrowDown', card, { do: 'row', to: 'down' }],
  ['ArrowUp', lane(false), { do: 'row', to: 'up' }],
  ['PageDown', card, { do: 'row', to: 'page-down' }],
  ['Home', card, { do: 'row', to: 'first' }],
  ['End', card, { do: 'row', to: 'last' }],
  ['ArrowLeft', lane(false), { do: 'fold', collapse: true }],
  ['ArrowLeft', lane(true), null],
  ['ArrowRight', lane(true), { do: 'fold', collapse: false }],
  ['ArrowRight', lane(false), { do: 'child' }],
  ['Enter', lane(true), { do: 'fold', collapse: false }],
  ['ArrowLeft', card, { do: 'parent' }],
  ['ArrowRight', card, { do: 'enter-items' }],
  ['m', card, { do: 'enter-items' }],
  ['Enter', card, { do: 'open' }],
  [' ', card, { do: 'details' }],
  ['+', card, { do: 'zoom', closer: 1 }],
  ['-', lane(false), { do: 'zoom', closer: -1 }],
  ['t', card, { do: 'today' }],
  ['x', card, null],
  ['shift ArrowRight', card, null],
  ['ctrl ArrowDown', card, null],
  ['alt ArrowDown', card, null],
  ['ArrowRight', items, { do: 'item', step: 1 }],
  ['ArrowLeft', items, { do: 'item', step: -1 }],
  ['ArrowDown', items, { do: 'row', to: 'down' }],
  ['m', items, { do: 'leave-items' }],
  ['Escape', items, { do: 'leave-items' }],
  ['Enter', items, { do: 'open' }],
  ['shift ArrowRight', items, { do: 'nudge', days: 1 }],
  ['shift ArrowLeft', moved, { do: 'nudge', days: -1 }],
  ['ctrl shift ArrowRight', moved, { do: 'nudge', days: 7 }],
  ['ctrl shift ArrowLeft', items, { do: 'nudge', days: -7 }],
  ['Enter', moved, { do: 'commit' }],
  ['Escape', moved, { do: 'cancel' }],
  ['ArrowRight', moved, null],
  ['ArrowDown', moved, null],
  ['m', moved, null],
]

test.each(cases)('[GANTT-3] %s, with the keys on %o', (keys, state, act) => {
  const parts = keys === ' ' ? [' '] : keys.split(' ')
  const press = {
    key: parts.at(-1) ?? '',
    shiftKey: parts.includes('shift'),
    ctrlKey: parts.includes('ctrl'),
    altKey: parts.includes('alt'),
    metaKey: false,
  }
  expect(gridAct(press, state)).toEqual(act)
})
