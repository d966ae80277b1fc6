import type { Edit } from '../../shared/board/edit.ts'

/**
 * One's own undo (KAN-5): a stack of inverse edits, one step an action. Other people's changes are never in it, so
 * undoing sets a field back to what it was before one's own edit and touches nothing else.
 */
export interface EditHistory {
  readonly undo: readonly Edit[]
  readonly redo: readonly Edit[]
  /** When the newest undo step was made; typing without a pause stays one step. */
  readonly at: number
}

export const emptyHistory: EditHistory = { undo: [], redo: [], at: 0 }

const limit = 200
const typingPauseMs = 1000

/** Remembers how to undo an edit just made. A new edit forgets what could be redone. */
export function remember(history: EditHistory, inverse: Edit, now: number): EditHistory {
  const last = history.undo.at(-1)
  const joined = last && now - history.at < typingPauseMs ? joinTyping(last, inverse) : null
  const undo = joined ? [...history.undo.slice(0, -1), joined] : [...history.undo, inverse].slice(-limit)
  return { undo, redo: [], at: now }
}

/** The step to apply, and the history once `inverse` (null: it changed nothing) came back from applying it. */
export function stepBack(history: EditHistory, inverse: Edit | null): EditHistory {
  return {
    undo: history.undo.slice(0, -1),
    redo: inverse ? [...history.redo, inverse] : history.redo,
    at: 0,
  }
}
export function stepForward(history: EditHistory, inverse: Edit | null): EditHistory {
  return {
    undo: inverse ? [...history.undo, inverse] : history.undo,
    redo: history.redo.slice(0, -1),
    at: 0,
  }
}

/** Steps on the card or meeting of an edit that was refused would only be refused again. */
export function forgetStepsBeside(history: EditHistory, refused: Edit): EditHistory {
  const others = (edits: readonly Edit[]) => edits.filter(edit => subjectOf(edit) !== subjectOf(refused))
  return { undo: others(history.undo), redo: others(history.redo), at: 0 }
}

const subjectOf = (edit: Edit): string => (edit.type === 'note' ? edit.meeting : edit.card)

/** Two inverse text edits that follow each other without a stranger's change in between are one. */
function joinTyping(last: Edit, next: Edit): Edit | null {
  const sameText =
    (last.type === 'text' && next.type === 'text' && last.card === next.card && last.field === next.field) ||
    (last.type === 'note' && next.type === 'note' && last.meeting === next.meeting && last.item === next.item)
  return sameText && next.after === last.before ? { ...next, after: last.after } : null
}
