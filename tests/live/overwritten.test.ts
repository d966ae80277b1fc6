import { expect, test } from 'vitest'
import {
  lostTo,
  rememberWrites,
  restoring,
  withOverwritten,
  writesOf,
} from '../../client/live/overwritten.ts'
import { cardId, date, stageId } from '../support/build-board.ts'

const card = cardId('c1')
const write = { card, field: 'progress', value: 40, at: 0 }
const change = (patch: object = {}) => ({
  card,
  field: 'progress',
  client: 9,
  before: 40 as unknown,
  after: 60 as unknown,
  ...patch,
})

test.each([
  ['replaces what I just wrote', change(), [write], null, 1000, { mine: 40 }],
  ['is the value I wrote', change({ after: 40 }), [write], null, 1000, null],
  ['comes long after I wrote', change(), [write], null, 61_000, null],
  ['is of another field', change({ field: 'owner' }), [write], null, 1000, null],
  ['is of the field I am in', change({ before: 30 }), [], { card, field: 'progress' }, 0, { mine: 30 }],
  [
    'sets the field I am in for the first time',
    change({ before: undefined }),
    [],
    { card, field: 'progress' },
    0,
    null,
  ],
  [
    'is of another card than the one I am in',
    change(),
    [],
    { card: cardId('c2'), field: 'progress' },
    0,
    null,
  ],
] as const)('[KAN-5] when a remote change %s', (_what, remote, writes, focus, now, lost) => {
  expect(lostTo(remote, writes, focus, now)).toEqual(lost)
})

test('[KAN-5] overwritten twice, my first value and their newest are shown', () => {
  const first = { id: 'x', card, field: 'owner', mine: '甲', theirs: '乙', by: '招商局' }
  const list = withOverwritten([first], { ...first, mine: '乙', theirs: '丙', by: '建设局' })
  expect(list).toEqual([{ ...first, theirs: '丙', by: '建设局' }])
})

test('[KAN-5] mine comes back as an ordinary edit', () => {
  const lost = { id: 'x', card, theirs: null, by: '' }
  const claim = { ...lost, field: 'claim:sign', mine: '2021-10-11' }
  expect(restoring(claim, 'a0')).toEqual({ type: 'claim', card, stage: 'sign', date: '2021-10-11' })
  expect(restoring({ ...lost, field: 'stage', mine: 'sign' }, 'a0')).toEqual({
    type: 'move',
    card,
    stage: 'sign',
    order: 'a0',
  })
  expect(restoring({ ...lost, field: 'areaId', mine: 'build' }, 'a0')).toBeNull()
})

test('[KAN-5] only the newest write of a field is remembered, and long texts never', () => {
  const claim = writesOf({ type: 'claim', card, stage: stageId('sign'), date: date('2021-10-11') }, 5)
  const again = rememberWrites(claim, [{ ...write, field: 'claim:sign', value: null, at: 9 }], 9)
  expect(again).toEqual([{ card, field: 'claim:sign', value: null, at: 9 }])
  expect(writesOf({ type: 'text', card, field: 'notes', before: '', after: '字' }, 0)).toEqual([])
})
