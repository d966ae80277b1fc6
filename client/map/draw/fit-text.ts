import type { Pen } from './pen.ts'

/** Cut to a width with an ellipsis by the pen's own measure; empty where nothing fits. */
export function fitText(pen: Pen, words: string, size: number, width: number, bold = false): string {
  const whole = pen.measure(words, size, bold)
  if (whole <= width) return words
  const room = width - pen.measure('…', size, bold)
  const chars = [...words]
  let count = Math.min(chars.length, Math.floor((room / whole) * chars.length) + 1)
  while (count > 0 && pen.measure(chars.slice(0, count).join(''), size, bold) > room) count--
  return count <= 0 ? '' : `${chars.slice(0, count).join('')}…`
}
