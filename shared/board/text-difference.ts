/** One replaced stretch of a text, in UTF-16 units that never cut a code point. */
export interface TextDifference {
  readonly at: number
  readonly remove: number
  readonly insert: string
}

/** The smallest middle that turns `before` into `after`; null when they are the same. */
export function textDifference(before: string, after: string): TextDifference | null {
  if (before === after) return null
  const prefix = commonPrefix(before, after)
  const suffix = commonSuffix(before, after, prefix)
  return {
    at: prefix,
    remove: before.length - prefix - suffix,
    insert: after.slice(prefix, after.length - suffix),
  }
}

function commonPrefix(a: string, b: string): number {
  const limit = Math.min(a.length, b.length)
  let n = 0
  while (n < limit && a.charCodeAt(n) === b.charCodeAt(n)) n++
  return cutsPair(a, n) || cutsPair(b, n) ? n - 1 : n
}

function commonSuffix(a: string, b: string, prefix: number): number {
  const limit = Math.min(a.length, b.length) - prefix
  let n = 0
  while (n < limit && a.charCodeAt(a.length - 1 - n) === b.charCodeAt(b.length - 1 - n)) n++
  return cutsPair(a, a.length - n) || cutsPair(b, b.length - n) ? n - 1 : n
}

/** Whether position `at` falls between the two halves of a surrogate pair. */
function cutsPair(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false
  return isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at))
}
const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff

/**
 * The author saw `before`, the text has since become `current`: their change, moved to where it belongs now, as steps to apply
 * in this order. What others wrote meanwhile is never removed, even inside a stretch the author deleted.
 */
export function rebaseDifference(
  mine: TextDifference,
  before: string,
  current: string,
): readonly TextDifference[] {
  const theirs = textDifference(before, current)
  if (!theirs) return [mine]
  const theirEnd = theirs.at + theirs.remove
  const shift = theirs.insert.length - theirs.remove
  const place = (at: number) =>
    at <= theirs.at ? at : at >= theirEnd ? at + shift : theirs.at + theirs.insert.length
  const mineEnd = mine.at + mine.remove
  const headEnd = Math.min(mineEnd, theirs.at)
  const tailStart = Math.max(mine.at, theirEnd)
  const steps: TextDifference[] = []
  if (tailStart < mineEnd) steps.push({ at: tailStart + shift, remove: mineEnd - tailStart, insert: '' })
  const removeHead = Math.max(0, headEnd - mine.at)
  if (removeHead > 0 || mine.insert !== '')
    steps.push({ at: place(mine.at), remove: removeHead, insert: mine.insert })
  return steps
}
