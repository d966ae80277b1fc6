import { expect, test } from 'vitest'
import { connectionState } from '../../client/live/connection-state.ts'

const live = {
  live: true,
  downSince: null,
  first: false,
  pending: 0,
  waitingSince: null,
  why: 'network',
  closed: null,
} as const
const down = { ...live, live: false, downSince: 1000 }

test.each([
  ['everything acknowledged', live, { kind: 'saved' }],
  ['two edits on their way', { ...live, pending: 2 }, { kind: 'saving', pending: 2, slow: false }],
  ['a blink of the network, nothing on its way', { ...down, downSince: 9500 }, { kind: 'saved' }],
  [
    'a blink with an edit on its way',
    { ...down, downSince: 9500, pending: 1 },
    { kind: 'saving', pending: 1, slow: false },
  ],
  ['no network', down, { kind: 'offline', pending: 0, since: 1000, why: 'network' }],
  [
    'no network and edits waiting',
    { ...down, pending: 3 },
    { kind: 'offline', pending: 3, since: 1000, why: 'network' },
  ],
  [
    'an edit the server has been silent about for seconds',
    { ...live, pending: 1, waitingSince: 6000 },
    { kind: 'saving', pending: 1, slow: true },
  ],
  [
    'a server that cannot save',
    { ...down, pending: 1, why: 'storage' as const },
    { kind: 'offline', pending: 1, since: 1000, why: 'storage' },
  ],
  ['just opened', { ...down, first: true, downSince: 9500 }, { kind: 'loading' }],
  [
    'opened without a network',
    { ...down, first: true },
    { kind: 'offline', pending: 0, since: 1000, why: 'network' },
  ],
  ['signed out', { ...down, closed: 'signed-out' as const }, { kind: 'closed', reason: 'signed-out' }],
])('[KAN-6] %s', (_what, facts, state) => {
  expect(connectionState(facts, 10_000)).toEqual(state)
})
