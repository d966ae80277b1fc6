import * as Y from 'yjs'
import type { CampaignId } from '../../shared/ids.ts'
import type { BoardState } from './board-state.ts'
import { hasPending } from './gate/gate.ts'
import type { RoomHost } from './host.ts'
import type { RelayEar, RoomJournal, StoredUpdate } from './ports.ts'
import type { BatchQueue } from './queue.ts'

/** Two nodes that commit one after the other may be heard the other way round; the journal is asked only when that does not pass. */
const patienceMs = 30
/** Rows kept while one before them is missing. Past this they are forgotten: the journal has them. */
const mostHeard = 2000
const pageRows = 1000

/** What the absorbing side of a room works with. */
export interface Absorbing {
  readonly campaign: CampaignId
  readonly state: BoardState
  readonly host: Pick<RoomHost, 'after' | 'log' | 'absorbed' | 'gapRead'> & {
    readonly journal: Pick<RoomJournal, 'since' | 'head'>
  }
  readonly queue: Pick<BatchQueue<unknown>, 'between'>
  /** Rows that are in the document now: everyone here may know. */
  publish(rows: readonly StoredUpdate[]): void
  /** The document cannot be trusted to be what is on disk. */
  fail(cause: Error): void
}

export interface Absorber extends RelayEar {
  /** Asks the journal what it has beyond this room; resolves when that is in the document, or could not be read. */
  look(): Promise<void>
  stop(): void
}

/**
 * Takes in what other nodes committed. It works between batches only, while the document is what is on disk, and by seq only: a row that
 * continues is applied, one that is known is dropped, one that is ahead waits a moment for those before it. Anything else is a reason to
 * read the journal, so it does not matter what was lost, repeated or turned round on the way.
 */
export function absorbRows({ campaign, state, host, queue, publish, fail }: Absorbing): Absorber {
  const heard = new Map<number, StoredUpdate>()
  let taking = false
  let looking: Promise<void> | null = null
  let lookAgain = false
  let unreadable = false
  let stopped = false
  let callOff: (() => void) | null = null

  /** Rejected: the room has closed, and what it has heard is nobody's. */
  const between = (work: () => void) => queue.between(work).catch(() => undefined)

  const take = () => {
    if (taking || stopped) return
    taking = true
    void between(() => {
      taking = false
      const next = []
      for (let row = heard.get(state.seq + 1); row; row = heard.get(row.seq + 1)) next.push(row)
      apply(next)
    })
  }

  const apply = (rows: readonly StoredUpdate[]) => {
    if (stopped) return
    try {
      if (rows.length > 0) applyRows(state, rows)
    } catch (cause) {
      return fail(new Error('what another node committed could not be taken in', { cause }))
    }
    if (rows.length > 0) publish(rows)
    host.absorbed?.(rows.length)
    for (const seq of heard.keys()) if (seq <= state.seq) heard.delete(seq)
    if (heard.size > 0 && !stopped) callOff ??= host.after(patienceMs, outOfPatience)
  }

  const outOfPatience = () => {
    callOff = null
    if (heard.size > 0) void look()
  }

  const look = (): Promise<void> => {
    if (looking) lookAgain = true
    looking ??= readAll().finally(() => {
      looking = null
    })
    return looking
  }

  const readAll = async () => {
    host.gapRead?.()
    try {
      do {
        lookAgain = false
        while (!stopped && (await readPage()));
      } while (lookAgain && !stopped)
      unreadable = false
    } catch (cause) {
      if (!unreadable) host.log.error({ cause, campaign }, 'the journal could not be asked what is new')
      unreadable = true
    }
  }

  /** True when there may be more. The epoch is asked after the rows: they are of this one if it has not ended since. */
  const readPage = async (): Promise<boolean> => {
    const from = state.seq
    const rows = await host.journal.since(campaign, from, pageRows)
    const head = await host.journal.head(campaign)
    if (stopped) return false
    const objection = objectionTo(head, { epoch: state.epoch, seq: from })
    if (objection) fail(new Error(objection))
    else await between(() => apply(rows.filter(row => row.seq > state.seq)))
    return !stopped && rows.length === pageRows
  }

  return {
    rows(epoch, rows) {
      if (stopped) return
      if (epoch !== state.epoch) return void look()
      for (const row of rows) if (row.seq > state.seq) heard.set(row.seq, row)
      if (heard.size > mostHeard) {
        heard.clear()
        void look()
      }
      take()
    },
    gap() {
      if (!stopped) void look()
    },
    look,
    stop() {
      stopped = true
      callOff?.()
      heard.clear()
    },
  }
}

/** Why a room that knew the journal to stand at `known` cannot go on; null when it can. */
export function objectionTo(
  head: { readonly epoch: string; readonly seq: number } | null,
  known: { readonly epoch: string; readonly seq: number },
): string | null {
  if (!head) return 'the journal does not know the room any more'
  if (head.epoch !== known.epoch) return 'another epoch has begun: the board was restored'
  if (head.seq < known.seq) return `the journal went back from ${known.seq} to ${head.seq}`
  return null
}

function applyRows(state: BoardState, rows: readonly StoredUpdate[]): void {
  rows.forEach((row, at) => {
    if (row.seq !== state.seq + 1 + at) throw new Error(`${row.seq} cannot follow ${state.seq}`)
  })
  state.doc.transact(() => {
    for (const { update } of rows) Y.applyUpdate(state.doc, update)
  })
  if (hasPending(state.doc)) throw new Error('it waits for what is missing')
}
