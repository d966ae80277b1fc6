import type { BoardState } from './board-state.ts'
import { zip } from './zip.ts'

/** The board as `GET …/state` serves it: gzip of V1 state at a committed seq. */
export interface StateDownload {
  readonly epoch: string
  readonly seq: number
  readonly gzip: Uint8Array
}

export interface StateDownloads {
  /** The newest one that may still be served; `read` gives the board at a moment when it is what is on disk. */
  get(read: () => Promise<BoardState>): Promise<StateDownload>
}

const youngestRebuildMs = 1000
/** A rebuild may take this share of the time at most, so that a large board under edits is not encoded all day. */
const restPerCost = 20

/**
 * One encoded state for all who join: a storm of joins costs one encoding. What has been committed since it was made reaches a client
 * by the tail, so an older one is as good; `built` sees each new one, uncompressed (a checkpoint wants the same bytes).
 */
export function cacheStateDownloads(
  realNow: () => number,
  built: (seq: number, state: Uint8Array) => void,
): StateDownloads {
  let cached: (StateDownload & { readonly freshUntil: number }) | null = null
  let building: Promise<StateDownload> | null = null

  const build = async (read: () => Promise<BoardState>): Promise<StateDownload> => {
    const state = await read()
    if (cached?.seq === state.seq) return cached
    const { epoch, seq, zipped } = state
    const begun = realNow()
    if (zipped) return keep({ epoch, seq, gzip: zipped }, begun + youngestRebuildMs)
    const bytes = state.encode()
    const cost = realNow() - begun
    built(seq, bytes)
    return keep(
      { epoch, seq, gzip: await zip(bytes) },
      begun + Math.max(youngestRebuildMs, cost * restPerCost),
    )
  }
  const keep = (download: StateDownload, freshUntil: number) => {
    cached = { ...download, freshUntil }
    return cached
  }
  return {
    get(read) {
      if (cached && realNow() < cached.freshUntil) return Promise.resolve(cached)
      building ??= build(read).finally(() => {
        building = null
      })
      return building
    },
  }
}
