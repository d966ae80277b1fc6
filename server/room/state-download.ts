import type { BoardState } from './board-state.ts'
import { zip } from './zip.ts'

/** The board as `GET …/state` serves it: gzip of V1 state at a committed seq. */
export interface StateDownload {
  readonly epoch: string
  readonly seq: number
  readonly gzip: Uint8Array
}

/** Runs `look` at a moment when the board is what is on disk. */
type Read = <R>(look: (state: BoardState) => R) => Promise<R>

export interface StateDownloads {
  /** The newest one that may still be served. */
  get(read: Read): Promise<StateDownload>
}

const youngestRebuildMs = 1000
/** A rebuild may take this share of the time at most, so that a large board under edits is not encoded all day. */
const restPerCost = 20

const nothing = new Uint8Array()

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

  const build = async (read: Read): Promise<StateDownload> => {
    const { known, epoch, seq, zipped, bytes, begun, cost } = await read(take)
    if (known) return known
    if (zipped) return keep({ epoch, seq, gzip: zipped }, begun + youngestRebuildMs)
    built(seq, bytes)
    return keep(
      { epoch, seq, gzip: await zip(bytes) },
      begun + Math.max(youngestRebuildMs, cost * restPerCost),
    )
  }
  /** Seq and bytes of one moment. */
  const take = ({ epoch, seq, zipped, encode }: BoardState) => {
    const known = cached?.seq === seq ? cached : null
    const begun = realNow()
    const bytes = known || zipped ? nothing : encode()
    return { known, epoch, seq, zipped, bytes, begun, cost: realNow() - begun }
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
