import type { Edit } from '../../shared/board/edit.ts'
import type { CardId } from '../../shared/ids.ts'
import type { FieldPlace, Overwritten } from './contract.ts'
import type { RemoteChange } from './remote-changes.ts'

/**
 * Noticing that somebody else replaced what I had just written, or the field I am standing in (KAN-5). Long texts are
 * not watched: they merge, both authors' words stay.
 */
export interface OwnWrite {
  readonly card: CardId
  readonly field: string
  readonly value: unknown
  readonly at: number
}

/** How long a value of mine counts as recent. */
const recentMs = 60_000

/** The plain fields an edit writes. `order` is left out: a card's place in a column is nobody's text. */
export function writesOf(edit: Edit, at: number): OwnWrite[] {
  switch (edit.type) {
    case 'move':
      return [{ card: edit.card, field: 'stage', value: edit.stage, at }]
    case 'claim':
      return [{ card: edit.card, field: `claim:${edit.stage}`, value: edit.date, at }]
    case 'text':
    case 'note':
      return []
    default:
      return [{ card: edit.card, field: edit.type, value: edit.value, at }]
  }
}

/** The newest write of each field, the old forgotten. */
export function rememberWrites(
  writes: readonly OwnWrite[],
  more: readonly OwnWrite[],
  now: number,
): OwnWrite[] {
  const replaced = (write: OwnWrite) => more.some(m => m.card === write.card && m.field === write.field)
  return [...writes.filter(w => now - w.at < recentMs && !replaced(w)), ...more]
}

/** My value if this change took it away, else null. A focused field counts with the value it had. */
export function lostTo(
  change: RemoteChange,
  writes: readonly OwnWrite[],
  focus: FieldPlace | null,
  now: number,
): { readonly mine: unknown } | null {
  const write = writes.find(w => w.card === change.card && w.field === change.field)
  if (write && now - write.at < recentMs)
    return same(write.value, change.after) ? null : { mine: write.value }
  const focused = focus?.card === change.card && focus.field === change.field
  if (!focused || change.before === undefined || same(change.before, change.after)) return null
  return { mine: change.before }
}

/** One notice a field: a second overwriting keeps my first text and shows the newest of theirs. */
export function withOverwritten(list: readonly Overwritten[], next: Overwritten): readonly Overwritten[] {
  const earlier = list.find(o => o.card === next.card && o.field === next.field)
  if (!earlier) return [...list, next]
  return list.map(o => (o === earlier ? { ...o, theirs: next.theirs, by: next.by } : o))
}

/** Putting mine back is an ordinary edit; null for fields this channel cannot write. */
export function restoring(lost: Overwritten, order: string): Edit | null {
  const { card, field, mine } = lost
  if (field === 'stage') return { type: 'move', card, stage: mine, order } as Edit
  if (field.startsWith('claim:')) return { type: 'claim', card, stage: field.slice(6), date: mine } as Edit
  if (field === 'progress' || field === 'owner' || field === 'title')
    return { type: field, card, value: mine } as Edit
  return null
}

function same(a: unknown, b: unknown): boolean {
  return a === b || (a == null && b == null) || JSON.stringify(a) === JSON.stringify(b)
}
