import { createInstance } from 'i18next'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { MemoryRouter } from 'react-router'
import { Gantt } from '../../../../client/gantt/gantt.tsx'
import app from '../../../../client/i18n/zh-CN/app.ts'
import card from '../../../../client/i18n/zh-CN/card.ts'
import domain from '../../../../client/i18n/zh-CN/domain.ts'
import gantt from '../../../../client/i18n/zh-CN/gantt.ts'
import kanban from '../../../../client/i18n/zh-CN/kanban.ts'
import map from '../../../../client/i18n/zh-CN/map.ts'
import { Kanban } from '../../../../client/kanban/kanban.tsx'
import type { BoardSession } from '../../../../client/live/contract.ts'
import { type HistorySession, type KeptDay, openHistory } from '../../../../client/live/history-session.ts'
import type { HistorySource } from '../../../../client/live/history-source.ts'
import { SessionProvider } from '../../../../client/live/session-context.tsx'
import '../../../../client/ui/base.css'
import '../../../../client/ui/tokens.css'
import { compare } from '../../../../shared/history/compare.ts'
import { momentOf } from '../../../../shared/history/moment.ts'
import { CampaignId, SnapshotId } from '../../../../shared/ids.ts'
import { isRefusal } from '../../../../shared/refusal.ts'
import { FrozenBoard, FrozenDelta } from '../../../../shared/snapshot/frozen-board.ts'
import { people } from '../../../support/build-board.ts'
import '../gantt/page.css'
import { dayAlone, deltaText, makeDays } from './days.ts'

const query = new URLSearchParams(location.search)
document.documentElement.dataset.theme = 'desk'
const View = query.get('view') === 'map' ? Gantt : Kanban
/** `ours`: by difference; `day`: the bound, nothing but the day; `whole`: every snapshot opened anew. */
const way = query.get('way') ?? 'ours'
const days = makeDays(Number(query.get('cards') ?? 2000), Number(query.get('days') ?? 100))
const boardAt = (n: number) => days.boards[n] as FrozenBoard
const kept = (n: number): KeptDay => ({ day: boardAt(n).today, snapshot: SnapshotId.parse(`day-${n}`) })

const words = createInstance()
await words.use(initReactI18next).init({
  lng: 'zh-CN',
  resources: { 'zh-CN': { app, card, domain, gantt, kanban, map } },
  interpolation: { escapeValue: false },
})

/** What the server would send, made before the clock runs; reading and checking it is ours to pay for. */
let sent = ''
const source: HistorySource = {
  board: async () => FrozenBoard.parse(JSON.parse(sent)),
  since: async () => FrozenDelta.parse(JSON.parse(sent)),
}

async function open(n: number): Promise<HistorySession> {
  const options = { campaign: CampaignId.parse('demo'), member: people.inspector, source }
  const session = await openHistory(options, kept(n), new AbortController().signal)
  if (isRefusal(session)) throw new Error(session.refused)
  return session
}

const root = createRoot(document.getElementById('root') as HTMLElement)
const render = (session: BoardSession) =>
  flushSync(() =>
    root.render(
      <I18nextProvider i18n={words}>
        <MemoryRouter initialEntries={['/']}>
          <SessionProvider session={session}>
            <View />
          </SessionProvider>
        </MemoryRouter>
      </I18nextProvider>,
    ),
  )

sent = JSON.stringify(boardAt(0))
let session = await open(0)

Object.assign(globalThis, {
  async mount() {
    render(session)
    await painted()
  },
  /** From the wish for the next day until it is painted, milliseconds. */
  async step(n: number): Promise<number> {
    const before = boardAt(n - 1)
    if (way === 'whole') sent = JSON.stringify(boardAt(n))
    else
      sent =
        way === 'day' ? JSON.stringify(dayAlone(before, boardAt(n).today)) : deltaText(before, boardAt(n))
    const start = performance.now()
    if (way === 'whole') {
      const next = await open(n)
      render(next)
      session.dispose()
      session = next
    } else await session.go(kept(n))
    await painted()
    if (session.view().today !== boardAt(n).today) throw new Error(`day ${n} is not shown`)
    return performance.now() - start
  },
  /** The first day with the last: milliseconds to open both and to compare, and what was found beside what was done. */
  compareEnds() {
    const texts = [boardAt(0), boardAt(days.boards.length - 1)].map(board => JSON.stringify(board))
    const start = performance.now()
    const [one, other] = texts.map(text => momentOf(FrozenBoard.parse(JSON.parse(text))))
    const opened = performance.now()
    if (!one || !other) throw new Error('no ends')
    const { cards } = compare(one, other)
    const compared = performance.now()
    const edited = cards.filter(change => change.values.length > 0)
    const deleted = cards.filter(change => change.fate === 'deleted')
    return {
      open: opened - start,
      compare: compared - opened,
      found: edited.length,
      right:
        edited.length === days.touched.size &&
        edited.every(change => days.touched.has(change.id)) &&
        deleted.length === days.deleted.size &&
        deleted.every(change => days.deleted.has(change.id)),
      deleted: deleted.length,
    }
  },
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
