import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { useTranslation } from 'react-i18next'
import * as Y from 'yjs'
import { type Grouped, groupCards } from '../../../../client/card/group/group-cards.ts'
import { lanesOf } from '../../../../client/card/group/lanes.ts'
import { columnsOf } from '../../../../client/kanban/group/columns.ts'
import type { BoardSession } from '../../../../client/live/contract.ts'
import { applyEdit } from '../../../../shared/board/apply-edit.ts'
import type { BoardView } from '../../../../shared/board/view.ts'
import { yearOf } from '../../../../shared/calendar/day-number.ts'
import { CardId } from '../../../../shared/ids.ts'
import '../../../../client/ui/tokens.css'
import { openOurs } from './ours.tsx'
import './page.css'
import { PeerBoard } from './peers.tsx'

const query = new URLSearchParams(location.search)
document.documentElement.dataset.theme = query.get('theme') ?? 'desk'
const peer = query.get('peer') ?? 'ours'
const opened = await openOurs(Number(query.get('cards') ?? 150), query.get('at') ?? '')
const { doc, session } = opened

/** Somebody else's copy of the same board: what it sends is applied as a stranger's update. */
const other = new Y.Doc()
Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
let sent: Uint8Array[] = []
other.on('update', update => sent.push(update))

Object.assign(globalThis, {
  session,
  /** Renders and resolves with the milliseconds until it is painted. */
  async mount() {
    const root = createRoot(document.getElementById('root') as HTMLElement)
    const start = performance.now()
    flushSync(() =>
      root.render(
        peer === 'ours' ? opened.page : opened.frame(<Peer session={session} drag={peer === 'sortable'} />),
      ),
    )
    await painted()
    return performance.now() - start
  },
  /**
   * A stranger's change of progress. `script` is what it costs in JavaScript: reading the update, then the frame in which the view
   * moves and React follows, from the callback before it to the one after it. `painted` is when it can be seen.
   */
  async remoteEdit(id: string, value: number) {
    applyEdit(other, { type: 'progress', card: CardId.parse(id), value }, 'stranger')
    const start = performance.now()
    let frame = 0
    let script = 0
    requestAnimationFrame(() => {
      frame = performance.now()
    })
    for (const update of sent) Y.applyUpdate(doc, update, 'stranger')
    sent = []
    const read = performance.now() - start
    requestAnimationFrame(() => {
      script = read + performance.now() - frame
    })
    await painted()
    return { script, painted: performance.now() - start }
  },
  painted,
})

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

let last: { view: BoardView; grouped: Grouped } | null = null

/** The peers get our grouping, which keeps identities, so only the way of rendering and dragging differs. */
function Peer({ session, drag }: { session: BoardSession; drag: boolean }) {
  const view = useSyncExternalStore(
    listener => session.subscribe(listener, 'board'),
    () => session.view(),
  )
  const { t } = useTranslation(['kanban', 'card'])
  if (last?.view !== view) last = { view, grouped: regroup(view, last?.grouped ?? null) }
  return <PeerBoard grouped={last.grouped} plan={view.plan} today={todayOf(view)} t={t} drag={drag} />
}

function regroup(view: BoardView, before: Grouped | null): Grouped {
  const columns = columnsOf(view, 'stage', [])
  const lanes = lanesOf(view, 'area')
  return groupCards(
    {
      cards: view.cards,
      columns: before?.columns ?? columns.columns,
      columnOf: columns.keyOf,
      lanes: before?.lanes.map(one => one.lane) ?? lanes.lanes,
      laneOf: lanes.keyOf,
      matches: () => true,
    },
    before,
  )
}

const days = new Map<string, { day: BoardView['today']; year: number }>()
function todayOf(view: BoardView) {
  const known = days.get(view.today) ?? { day: view.today, year: yearOf(view.today) }
  days.set(view.today, known)
  return known
}

if (query.has('show')) await (globalThis as unknown as { mount(): Promise<number> }).mount()
