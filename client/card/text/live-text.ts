import { rebaseDifference, textDifference } from '../../../shared/board/text-difference.ts'

/**
 * What I am typing, on top of what somebody else has meanwhile made of the text: the same rule the document uses, so the
 * field shows what the board will say (KAN-5). Both people's words stay.
 */
export function rebaseText(base: string, mine: string, theirs: string): string {
  const my = textDifference(base, mine)
  if (!my) return theirs
  return rebaseDifference(my, base, theirs).reduce(
    (text, step) => text.slice(0, step.at) + step.insert + text.slice(step.at + step.remove),
    theirs,
  )
}

/** Where a caret stands after the text around it changed: behind what came in before it, never inside what is gone. */
export function carryCaret(position: number, before: string, after: string): number {
  const change = textDifference(before, after)
  if (!change || position <= change.at) return position
  const end = change.at + change.remove
  if (position >= end) return position + change.insert.length - change.remove
  return change.at + change.insert.length
}
