/** Splits a title where a reader may pause, so that a line never breaks inside a word, a figure or between a figure and its unit. */
export function phrasesOf(text: string): readonly string[] {
  if (typeof Intl.Segmenter !== 'function') return [text]
  const parts: string[] = []
  for (const { segment } of segmenter().segment(text)) {
    const before = parts.at(-1)
    if (before !== undefined && joins(before, segment)) parts[parts.length - 1] = before + segment
    else parts.push(segment)
  }
  return parts
}

let known: Intl.Segmenter | null = null
function segmenter(): Intl.Segmenter {
  known ??= new Intl.Segmenter('zh-CN', { granularity: 'word' })
  return known
}

/**
 * A figure takes its unit with it; closing marks stay with what they close, opening ones with what they open; a short name in quotes
 * stays whole; a single character clings to its neighbour.
 */
function joins(before: string, next: string): boolean {
  return (
    /[\d.%]$/.test(before) ||
    /[“（《〈(「]$/.test(before) ||
    /“[^”]{1,5}$/.test(before) ||
    /^[”）》〉)」，。；：、！？,.;:%·]/.test(next) ||
    /(?:^|[^\p{Script=Han}])\p{Script=Han}$/u.test(before) ||
    (/^\p{Script=Han}$/u.test(next) && /\p{Script=Han}$/u.test(before) && before.length < 4)
  )
}
