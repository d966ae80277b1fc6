import { gunzipSync } from 'node:zlib'
import * as Y from 'yjs'
import { hasPending } from './gate/gate.ts'

/** The document of a board, which may rest while nobody needs it: its compressed state takes a hundredth of the memory. */
export interface BoardDoc {
  /** Wakes it. Not to be kept beyond the work at hand: when it has rested another object takes its place. */
  readonly open: Y.Doc
  /** What an awake one weighs, in bytes of state, and when it was last opened; null while it rests. */
  readonly awake: { readonly bytes: number; readonly usedAt: number } | null
  /** So many bytes more are in it. */
  grew(more: number): void
  /** All of it as one V1 update; does not wake it. */
  encode(): Uint8Array
  /** The same as gzip, where it lies ready: while it rests. */
  readonly zipped: Uint8Array | null
  /** Lets go of the document; `zipped` is all of it. To be called between batches. */
  rest(zipped: Uint8Array): void
  destroy(): void
}

/** What it is made of: updates that belong together, or all of them in one as gzip, which is left as it is until somebody needs the document. */
export type DocSource = { readonly updates: readonly Uint8Array[] } | { readonly zipped: Uint8Array }

/** `clientId` is fresh: Yjs would silently replace one it meets in the state. `now` is any steady clock. */
export function openBoardDoc(source: DocSource, clientId: number, now: () => number): BoardDoc {
  let doc: Y.Doc | null = null
  let zipped: Uint8Array | null = null
  let bytes = 0
  let usedAt = now()

  const wake = (updates: readonly Uint8Array[]): Y.Doc => {
    const opened = docOf(updates, clientId)
    bytes = updates.reduce((sum, update) => sum + update.length, 0)
    doc = opened
    zipped = null
    return opened
  }
  if ('zipped' in source) zipped = source.zipped
  else wake(source.updates)
  return {
    get open() {
      usedAt = now()
      return doc ?? wake([gunzipSync(zipped ?? nothing)])
    },
    get awake() {
      return doc && { bytes, usedAt }
    },
    grew(more) {
      bytes += more
    },
    encode: () => (doc ? Y.encodeStateAsUpdate(doc) : gunzipSync(zipped ?? nothing)),
    get zipped() {
      return zipped
    },
    rest(state) {
      doc?.destroy()
      doc = null
      zipped = state
    },
    destroy: () => doc?.destroy(),
  }
}

const nothing = new Uint8Array()

function docOf(updates: readonly Uint8Array[], clientId: number): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  if (hasPending(doc)) throw new Error('the journal does not add up: some of its updates cannot be applied')
  doc.clientID = clientId
  return doc
}
