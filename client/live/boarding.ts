import * as Y from 'yjs'
import { isRefusal, type Refusal, refuse } from '../../shared/refusal.ts'
import type { StoredBoard } from './local-copies.ts'
import type { OutboxEntry } from './outbox.ts'
import type { StateDownload, Transport } from './transport.ts'

/** A document as it stands on this disk: the committed part, then one's own unsent edits. */
export function docFromCopy(board: StoredBoard, outbox: readonly OutboxEntry[]): Y.Doc {
  return docFrom(
    [board.state, ...board.tail],
    outbox.filter(e => e.epoch === board.epoch),
  )
}

export function docFromDownload(download: StateDownload, outbox: readonly OutboxEntry[]): Y.Doc {
  return docFrom([download.state], outbox)
}

/** The client id is set after all state is in: Yjs silently replaces an id it meets in incoming state. */
function docFrom(states: readonly Uint8Array[], outbox: readonly OutboxEntry[]): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const state of states) Y.applyUpdate(doc, state)
    for (const entry of outbox) if (entry.update) Y.applyUpdate(doc, entry.update)
  })
  return doc
}

/** The state of exactly this epoch; a restore between two requests is asked about again. */
export async function downloadOf(transport: Transport, epoch: string): Promise<StateDownload | Refusal> {
  const download = await transport.state()
  if (isRefusal(download) || download.epoch === epoch) return download
  return refuse('conflict')
}
