import type { CDPSession } from 'playwright-core'

/** Of a heap snapshot, what is read here: nodes as rows of numbers, and what those mean. */
interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[]
      readonly node_types: readonly [readonly string[], ...unknown[]]
    }
  }
  readonly nodes: readonly number[]
}

/**
 * Not the page's own: what the engine has compiled (a function called often enough is compiled once more, better and larger, and that
 * goes on for hours), what the browser keeps outside the heap, and the roots a snapshot adds.
 */
const notHeld: ReadonlySet<string> = new Set(['code', 'native', 'synthetic'])

/** Bytes of the objects, closures and strings a page holds on to, counted one by one: what a leak would add to. */
export async function heldBytes(devtools: CDPSession): Promise<number> {
  const chunks: string[] = []
  const onChunk = ({ chunk }: { readonly chunk: string }) => void chunks.push(chunk)
  devtools.on('HeapProfiler.addHeapSnapshotChunk', onChunk)
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  devtools.off('HeapProfiler.addHeapSnapshotChunk', onChunk)
  return countHeld(JSON.parse(chunks.join('')))
}

function countHeld({ snapshot, nodes }: Snapshot): number {
  const { node_fields: fields, node_types: types } = snapshot.meta
  const kindAt = fields.indexOf('type')
  const sizeAt = fields.indexOf('self_size')
  const held = types[0].map(kind => !notHeld.has(kind))
  let bytes = 0
  for (let at = 0; at < nodes.length; at += fields.length)
    if (held[nodes[at + kindAt] ?? -1]) bytes += nodes[at + sizeAt] ?? 0
  return bytes
}
