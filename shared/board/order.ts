import { BASE_52_DIGITS, BASE_62_DIGITS, generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

/** Longest order key the document accepts; see `plainFields.order`. */
const longest = 64

interface Placed {
  readonly id: string
  readonly order: string
}

/** Board order: by key, ties by id, both by code unit, so every screen and the server agree. */
export function compareOrder(a: Placed, b: Placed): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/**
 * A key between two neighbours; null is the end of the board on that side. Never throws: keys come from peers, and two may be
 * equal or not well formed. Between equal keys it answers one just after them; where there is no room left it shares a neighbour's
 * key, and the tie goes by id.
 */
export function orderBetween(before: string | null, after: string | null): string {
  const key = wellFormedBetween(before, after) ?? justAfter(before ?? '', after)
  return key !== '' && key.length <= longest ? key : (before ?? after ?? 'a0')
}

/** `count` keys in order between two neighbours, for imports and first boards. */
export function ordersBetween(before: string | null, after: string | null, count: number): readonly string[] {
  try {
    return generateNKeysBetween(before, after, count, BASE_62_DIGITS, BASE_52_DIGITS)
  } catch {
    return oneByOne(before, after, count)
  }
}

function oneByOne(before: string | null, after: string | null, count: number): readonly string[] {
  const keys: string[] = []
  for (let made = 0; made < count; made++) keys.push(orderBetween(keys.at(-1) ?? before, after))
  return keys
}

function wellFormedBetween(before: string | null, after: string | null): string | null {
  if (before !== null && after !== null && before >= after) return null
  try {
    return generateKeyBetween(before, after, BASE_62_DIGITS, BASE_52_DIGITS)
  } catch {
    // A neighbour's key is not of our making: fall back to plain text order, which is all that sorting uses.
    return null
  }
}

/** The first text after `before` in code unit order that still sorts before `after`, when there is one. */
function justAfter(before: string, after: string | null): string {
  const roomy = `${before}V`
  if (after === null || roomy < after || before >= after) return roomy
  for (let zeros = ''; before.length + zeros.length < longest; zeros += '0') {
    const tight = `${before}${zeros}1`
    if (tight < after) return tight
  }
  return before
}
