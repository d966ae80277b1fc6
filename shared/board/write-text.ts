import type * as Y from 'yjs'
import { rebaseDifference, type TextDifference, textDifference } from './text-difference.ts'

/** Turns a shared text into `after` by its smallest difference, so that a cursor elsewhere in it stays where it is. */
export function writeText(text: Y.Text, after: string): void {
  applyDifference(text, textDifference(text.toString(), after))
}

/** Applies what an author changed from `before` to `after` onto the text as it stands now. */
export function writeTextChange(text: Y.Text, before: string, after: string): void {
  const mine = textDifference(before, after)
  if (!mine) return
  for (const step of rebaseDifference(mine, before, text.toString())) applyDifference(text, step)
}

function applyDifference(text: Y.Text, difference: TextDifference | null): void {
  if (!difference) return
  if (difference.remove > 0) text.delete(difference.at, difference.remove)
  if (difference.insert !== '') text.insert(difference.at, difference.insert)
}
