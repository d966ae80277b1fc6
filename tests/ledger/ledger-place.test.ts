import { expect, it } from 'vitest'
import { placeInLedger, topInLedger } from '../../client/ledger/rows/ledger-place.ts'
import type { LedgerRow } from '../../client/ledger/rows/ledger-rows.ts'
import type { CardId } from '../../shared/ids.ts'

const card = (id: string): LedgerRow =>
  ({ kind: 'card', key: id, card: { id }, number: 1 }) as unknown as LedgerRow
const group = (id: string): LedgerRow => ({ kind: 'group', key: id }) as unknown as LedgerRow
const rows = [group('g1'), card('a'), card('b'), group('g2'), card('c')]

it.each<[number, string | null, number]>([
  [0, null, 0],
  [35, 'a', 5],
  [60, 'b', 0],
  // a group's head at the top: the card under it, not yet reached
  [95, 'c', -25],
])('[MEET-4] a ledger scrolled to %i px is at card %s, %i px past it', (top, id, offset) => {
  expect(placeInLedger(rows, top, 30)).toEqual({ card: id, offset })
  expect(topInLedger(rows, { card: id as CardId | null, offset }, 30)).toBe(top)
})

it('[MEET-4] whoever groups otherwise comes to the same card, and stays where a card is filtered out', () => {
  expect(topInLedger([card('c'), card('b')], { card: 'b' as CardId, offset: 4 }, 30)).toBe(34)
  expect(topInLedger([card('c')], { card: 'b' as CardId, offset: 4 }, 30)).toBeNull()
})
