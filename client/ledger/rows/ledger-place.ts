import type { CardId } from '../../../shared/ids.ts'
import type { LedgerRow } from './ledger-rows.ts'

/** The first card at or under the top of the sheet, and how far its row is scrolled past, px; above the first card, none. */
export function placeInLedger(
  rows: readonly LedgerRow[],
  scrollTop: number,
  rowPixels: number,
): { readonly card: CardId | null; readonly offset: number } {
  const from = Math.max(0, Math.floor(scrollTop / rowPixels))
  const at = rows.findIndex((row, index) => index >= from && row.kind === 'card')
  const row = rows[at]
  if (scrollTop <= 0 || row?.kind !== 'card') return { card: null, offset: scrollTop }
  return { card: row.card.id, offset: scrollTop - at * rowPixels }
}

/** The scroll position that place means in these rows, px; null when its card is not among them. */
export function topInLedger(
  rows: readonly LedgerRow[],
  place: { readonly card: CardId | null; readonly offset: number },
  rowPixels: number,
): number | null {
  if (place.card === null) return place.offset
  const at = rows.findIndex(row => row.kind === 'card' && row.card.id === place.card)
  return at < 0 ? null : at * rowPixels + place.offset
}
