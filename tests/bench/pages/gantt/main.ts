import * as Y from 'yjs'
import { applyEdit } from '../../../../shared/board/apply-edit.ts'
import { CardId } from '../../../../shared/ids.ts'
import '../../../../client/ui/tokens.css'
import '../../../../client/ui/base.css'
import { openBoard } from './board.ts'
import type { Contender } from './contender.ts'
import './page.css'

const query = new URLSearchParams(location.search)
document.documentElement.dataset.theme = query.get('theme') ?? 'desk'
const contender = await load(query.get('peer') ?? 'ours')
const { doc, session } = openBoard(Number(query.get('cards') ?? 500))
const root = document.getElementById('root') as HTMLElement

/** Somebody else's copy of the same board. */
const other = new Y.Doc()
Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
let written: Uint8Array[] = []
other.on('update', update => written.push(update))

Object.assign(globalThis, {
  scrollers: contender.scrollers,
  /** Mounts and resolves with the milliseconds until bars are painted. */
  async mount() {
    const start = performance.now()
    await contender.mount(root, session)
    do await painted()
    while (!contender.isPainted(root))
    return performance.now() - start
  },
  /** What a stranger's change of a card's progress is on the wire; made ahead, it is not ours to pay for. */
  write(at: number, value: number): Uint8Array {
    const card = CardId.parse(`k${at}`)
    applyEdit(other, { type: 'progress', card, value }, 'stranger')
    const [update] = written
    written = []
    return update ?? new Uint8Array()
  },
  read(update: Uint8Array) {
    Y.applyUpdate(doc, update, 'stranger')
  },
  painted,
})

/** Only the contender that is measured is loaded. */
async function load(peer: string): Promise<Contender> {
  if (peer === 'svar') return (await import('./svar.tsx')).svar
  return peer === 'bound' ? (await import('./bound.ts')).bound : (await import('./ours.tsx')).ours
}

/** After the next frame has been handed to the screen. */
function painted(): Promise<void> {
  return new Promise(done => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => done()
      channel.port2.postMessage(0)
    })
  })
}
