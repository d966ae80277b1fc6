import type * as Y from 'yjs'
import { planOf } from '../../shared/board/document.ts'
import { createProjector } from '../../shared/board/project-board.ts'
import type { BoardView } from '../../shared/board/view.ts'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import { CampaignHead } from '../../shared/plan/plan.ts'
import { type BoardDoc, openBoardDoc } from './board-doc.ts'
import type { RoomHead, RoomJournal, StoredUpdate } from './ports.ts'
import { zip } from './zip.ts'

/** A board in memory: the document and where in the journal it stands. Between batches it is exactly what is on disk. */
export interface BoardState extends Pick<BoardDoc, 'awake' | 'encode' | 'zipped' | 'rest'> {
  /** Asked for each time and never kept: it wakes a board that rests, and after a rest it is another object. */
  readonly doc: Y.Doc
  readonly epoch: string
  readonly seq: number
  /** Updates at hand for those who were away a moment; the journal has the rest. */
  readonly tail: Tail
  /** The campaign's own zone: what today is depends on it. */
  timeZone(): string
  view(today: CalendarDate): BoardView
  /** Rows that are in the document and on disk. */
  took(rows: readonly StoredUpdate[]): void
  dispose(): void
}

type Loaded = Awaited<ReturnType<RoomJournal['load']>>

/**
 * The board from the journal. One whose whole state lies there in one piece is not built before somebody needs more of it than that; `built`: it is all
 * the same, so that what is wrong with it shows now.
 */
export async function openBoardState(
  loaded: Loaded,
  clientId: number,
  now: () => number,
  built = false,
): Promise<BoardState> {
  const { head, checkpoint, tail } = loaded
  const whole = built ? null : wholeOf(loaded)
  const updates = tail.map(({ update }) => update)
  const source = whole
    ? { zipped: await zip(whole) }
    : { updates: checkpoint ? [checkpoint.state, ...updates] : updates }
  return boardState(head, openBoardDoc(source, clientId, now), openTail(head, whole ? [] : tail))
}

/** A checkpoint of the very head, or the first row of an epoch, which holds all there was, and nothing after it. */
function wholeOf({ checkpoint, tail }: Loaded): Uint8Array | null {
  if (checkpoint) return tail.length === 0 ? checkpoint.state : null
  return tail.length === 1 ? (tail[0]?.update ?? null) : null
}

function boardState({ epoch, ...head }: RoomHead, doc: BoardDoc, tail: Tail): BoardState {
  let { seq } = head
  let projector: ReturnType<typeof createProjector> | null = null
  const letProjectorGo = () => {
    projector?.dispose()
    projector = null
  }
  return {
    get doc() {
      return doc.open
    },
    get awake() {
      return doc.awake
    },
    get zipped() {
      return doc.zipped
    },
    encode: doc.encode,
    epoch,
    get seq() {
      return seq
    },
    tail,
    timeZone: () => timeZoneOf(doc.open),
    view(today) {
      const { open } = doc
      projector ??= createProjector(open, today)
      projector.setToday(today)
      return projector.view()
    },
    took(rows) {
      for (const row of rows) {
        tail.push(row)
        doc.grew(row.update.length)
        seq = row.seq
      }
    },
    rest(zipped) {
      letProjectorGo()
      tail.forget(seq)
      doc.rest(zipped)
    },
    dispose() {
      letProjectorGo()
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
  /** Whoever lacks something up to `seq` is told it from the journal. */
  forget(seq: number): void
  /** Every update after `seq`, or null when some of them are no longer at hand. */
  after(seq: number): readonly StoredUpdate[] | null
}

function openTail(head: RoomHead, loaded: readonly StoredUpdate[]): Tail {
  let rows: StoredUpdate[] = []
  let bytes = 0
  let forgotten = head.seq
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
    forget(seq) {
      rows = []
      bytes = 0
      forgotten = seq
    },
    after(seq) {
      const first = rows[0]?.seq ?? forgotten + 1
      return seq + 1 < first ? null : rows.slice(seq + 1 - first)
    },
  }
}
