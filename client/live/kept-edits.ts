import type { Refusal } from '../../shared/refusal.ts'
import type { KeptEdit } from './contract.ts'
import type { CopyKeeper } from './copy-keeper.ts'
import type { OutboxEntry } from './outbox.ts'

/** PERM-2: edits that were refused or orphaned, with their words, on screen and on disk until their author has seen them. */
export function createKeptEdits(
  initial: readonly KeptEdit[],
  keeper: CopyKeeper,
  pc: () => number,
  changed: () => void,
) {
  let kept = initial
  return {
    list: () => kept,
    add(entries: readonly Pick<OutboxEntry, 'id' | 'edit'>[], refusal: Refusal | null) {
      if (entries.length === 0) return
      const edits = entries.map(({ id, edit }) => ({ id, edit, refusal, at: pc() }))
      kept = [...kept, ...edits]
      keeper.kept(edits)
      changed()
    },
    dismiss(id: string) {
      kept = kept.filter(edit => edit.id !== id)
      keeper.dismissed(id)
      changed()
    },
  }
}
