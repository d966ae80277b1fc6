import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { CardId } from '../../shared/ids.ts'
import { Ledger } from './ledger.ts'
import { difference } from './oracle.ts'

/** An oracle that cannot find fault proves nothing. */
function afterThreeOfFive(): Ledger {
  const saved: (() => void)[] = []
  const peer = { edit: (_: unknown, done: () => void = () => {}) => saved.push(done) > 0 }
  const ledger = new Ledger(peer, 7, 'card' as CardId)
  for (let n = 0; n < 5; n++) ledger.write()
  for (const done of saved.slice(0, 3)) done()
  return ledger
}

test.each([
  ['the last one acknowledged', 'W7-3', null],
  ['one sent later', 'W7-5', null],
  ['an earlier one', 'W7-2', 'W7-3 was acknowledged'],
  ['none', '', 'W7-3 was acknowledged'],
  ['somebody else’s', 'W8-9', 'W7-3 was acknowledged'],
  ['one that was never sent', 'W7-6', 'was never sent'],
])('[SYNC-1] what a recovered field may hold: %s', (_what, value, fault) => {
  const found = afterThreeOfFive().faultOf(value)
  if (fault === null) expect(found).toBeNull()
  else expect(found).toContain(fault)
})

test('[SYNC-2] replicas with equal values and other deletions differ, and so does one with a hole', () => {
  const one = new Y.Doc()
  one.getMap('cards').set('a', 1)
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
  expect(difference(other, one)).toBeNull()
  other.getMap('cards').set('a', 2)
  const early = Y.encodeStateVector(other)
  other.getMap('cards').set('a', 1)
  expect(difference(other, one)).toBe('other insertions or deletions')
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other, early))
  expect(difference(one, other)).toBe('waits for what is missing')
})
