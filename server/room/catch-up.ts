import * as Y from 'yjs'
import type { CampaignId } from '../../shared/ids.ts'
import { emptyUpdate, encodeBundle, encodeStep2 } from '../../shared/protocol/frames.ts'
import type { BoardState } from './board-state.ts'
import { bundlesOf } from './bundles.ts'
import type { RoomHost } from './host.ts'
import type { RoomJournal, StoredUpdate } from './ports.ts'

/** Replaying more rows than this costs a client more than one difference costs the server. */
const replayRows = 5000

/** How long replays are kept: whoever comes back after a restart comes within seconds. */
const replaysKeptMs = 10_000

/** Replays kept at hand. Honest clients were away since a few moments; others could ask from every seq there ever was. */
const replaysKept = 32

type Rows = readonly StoredUpdate[]

/** What a client that was away is sent when it has said what it has. */
export interface CatchUps {
  /** Rows from the journal that the tail no longer holds; null when a difference by state vector serves better. */
  earlier(seq: number | null): Promise<Rows | null>
  /** Frames that bring a client to the board's present seq. To be called between batches. Throws on a damaged state vector. */
  frames(seq: number | null, earlier: Rows | null, stateVector: Uint8Array): readonly Uint8Array[]
}

export function createCatchUps(
  campaign: CampaignId,
  journal: Pick<RoomJournal, 'since'>,
  state: BoardState,
  after: RoomHost['after'],
): CatchUps {
  /** Everyone who was away as long gets the same frames: after a restart that is everyone. */
  let cache = { upTo: -1, replays: new Map<number, readonly Uint8Array[]>() }

  const replay = (seq: number, rows: Rows): readonly Uint8Array[] => {
    if (cache.upTo !== state.seq) cache = { upTo: state.seq, replays: new Map() }
    const { replays } = cache
    const known = replays.get(seq)
    if (known) return known
    const frames = [...bundlesOf(rows), encodeStep2(emptyUpdate)]
    if (replays.size >= replaysKept) replays.clear()
    if (replays.size === 0) after(replaysKeptMs, () => replays.clear())
    replays.set(seq, frames)
    return frames
  }
  return {
    async earlier(seq) {
      if (seq === null || state.seq - seq > replayRows) return null
      return state.tail.after(seq) ? [] : journal.since(campaign, seq, replayRows)
    },
    frames(seq, earlier, stateVector) {
      const last = earlier?.at(-1)?.seq ?? seq
      const later = earlier === null || last === null ? null : state.tail.after(last)
      if (seq === null || earlier === null || later === null) return difference(state, stateVector, seq)
      return replay(seq, [...earlier, ...later])
    },
  }
}

/**
 * What a client lacks by its state vector: for stock clients, and for ours when they were away very long. Costs with the board, so it
 * is the exception.
 */
function difference(state: BoardState, stateVector: Uint8Array, seq: number | null): Uint8Array[] {
  const update = Y.encodeStateAsUpdate(state.doc, stateVector)
  if (seq === null) return [encodeStep2(update)]
  const bundle = encodeBundle({ first: seq + 1, last: state.seq, updates: [update] })
  return [bundle, encodeStep2(emptyUpdate)]
}
