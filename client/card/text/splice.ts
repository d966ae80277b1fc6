/** One change of a text: at `at`, `removed` code units made way for `inserted`. */
export interface Splice {
  readonly at: number
  readonly removed: number
  readonly inserted: string
}

/** The smallest single change from one text to the other, cut between code points: never through a surrogate pair. */
export function spliceBetween(before: string, after: string): Splice {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  if (splits(before, start) || splits(after, start)) start--
  let tail = 0
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  if (splits(before, before.length - tail) || splits(after, after.length - tail)) tail--
  return {
    at: start,
    removed: before.length - tail - start,
    inserted: after.slice(start, after.length - tail),
  }
}

export function applySplice(text: string, splice: Splice): string {
  return text.slice(0, splice.at) + splice.inserted + text.slice(splice.at + splice.removed)
}

/** Where a caret at `position` stands after somebody else's change: behind what was typed before it, never inside what is gone. */
export function carryCaret(position: number, splice: Splice): number {
  if (position <= splice.at) return position
  const end = splice.at + splice.removed
  if (position >= end) return position + splice.inserted.length - splice.removed
  return splice.at + splice.inserted.length
}

/**
 * What I am typing, on top of what somebody else has meanwhile made of the text. Both changes stay; where they touch
 * the same characters, theirs stands and mine is put behind it, so nobody's words vanish (KAN-5).
 */
export function rebaseText(base: string, mine: string, theirs: string): string {
  if (base === theirs || mine === theirs) return mine
  if (base === mine) return theirs
  const my = spliceBetween(base, mine)
  const their = spliceBetween(base, theirs)
  const from = carryCaret(my.at, their)
  const to = Math.max(from, carryCaret(my.at + my.removed, their))
  return applySplice(theirs, { at: from, removed: removable(my, their, to - from), inserted: my.inserted })
}

/** Only characters that both still have may be removed: what they typed inside my deletion stays. */
function removable(mine: Splice, theirs: Splice, span: number): number {
  const apart = mine.at + mine.removed <= theirs.at || theirs.at + theirs.removed <= mine.at
  return apart ? span : 0
}

function splits(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}
