import * as Y from 'yjs'
import { planOf } from '../../shared/board/document.ts'
import { createProjector } from '../../shared/board/project-board.ts'
import type { BoardView } from '../../shared/board/view.ts'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import { CampaignHead } from '../../shared/plan/plan.ts'
import { hasPending } from './gate/gate.ts'
import type { RoomHead, RoomJournal, StoredUpdate } from './ports.ts'

/** A board in memory: the document and where in the journal it stands. Between batches it is exactly what is on disk. */
export interface BoardState {
  readonly doc: Y.Doc
  readonly epoch: string
  seq: number
  /** Updates at hand for those who were away a moment; the journal has the rest. */
  readonly tail: Tail
  /** The campaign's own zone: what today is depends on it. */
  timeZone(): string
  view(today: CalendarDate): BoardView
  dispose(): void
}

type Loaded = Awaited<ReturnType<RoomJournal['load']>>

/** Builds the document from the journal. `clientId` is fresh: Yjs would silently replace one it meets in the state. */
export function openBoardState(loaded: Loaded, clientId: number): BoardState {
  const doc = new Y.Doc()
  doc.transact(() => {
    if (loaded.checkpoint) Y.applyUpdate(doc, loaded.checkpoint.state)
    for (const { update } of loaded.tail) Y.applyUpdate(doc, update)
  })
  if (hasPending(doc)) throw new Error('the journal does not add up: some of its updates cannot be applied')
  doc.clientID = clientId
  let projector: ReturnType<typeof createProjector> | null = null
  return {
    doc,
    epoch: loaded.head.epoch,
    seq: loaded.head.seq,
    tail: openTail(loaded.head, loaded.tail),
    timeZone: () => timeZoneOf(doc),
    view(today) {
      projector ??= createProjector(doc, today)
      projector.setToday(today)
      return projector.view()
    },
    dispose() {
      projector?.dispose()
      doc.destroy()
    },
  }
}

function timeZoneOf(doc: Y.Doc): string {
  const head = CampaignHead.shape.timeZone.safeParse(
    (planOf(doc).get('campaign') as { timeZone?: unknown } | undefined)?.timeZone,
  )
  return head.success ? head.data : CampaignHead.shape.timeZone.parse(undefined)
}

const tailRows = 4096
const tailBytes = 4 * 1024 * 1024

export interface Tail {
  push(row: StoredUpdate): void
  /** Every update after `seq`, or null when some of them are no longer at hand. */
  after(seq: number): readonly StoredUpdate[] | null
}

function openTail(head: RoomHead, loaded: readonly StoredUpdate[]): Tail {
  let rows: StoredUpdate[] = []
  let bytes = 0
  const push = (row: StoredUpdate) => {
    rows.push(row)
    bytes += row.update.length
    if (rows.length > tailRows || bytes > tailBytes) forgetHalf()
  }
  const forgetHalf = () => {
    rows = rows.slice(rows.length >> 1)
    bytes = rows.reduce((sum, row) => sum + row.update.length, 0)
  }
  for (const row of loaded.slice(-tailRows)) push(row)
  return {
    push,
    after(seq) {
      const first = rows[0]?.seq ?? head.seq + 1
      return seq + 1 < first ? null : rows.slice(seq + 1 - first)
    },
  }
}
