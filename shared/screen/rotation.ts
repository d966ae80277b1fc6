import type { PlaylistEntry, ScreenPage, ScreenState } from './screen.ts'

/** Where a playlist stands: which entry, and for how long it still stays (null: until somebody says another). */
export interface Shown {
  readonly at: number
  readonly elapsedMs: number
  readonly leftMs: number | null
}

/**
 * The entry a wall shows at a moment. It follows from the state alone, so that every TV with this state, and the phone that drives it, agree
 * without telling each other. `now` is real server time in milliseconds, like `since`.
 */
export function shownAt(state: Pick<ScreenState, 'mode' | 'playlist' | 'at' | 'since'>, now: number): Shown {
  const { playlist } = state
  const start = Math.min(state.at, playlist.length - 1)
  const elapsed = Math.max(0, now - state.since)
  if (state.mode === 'driven') return { at: start, elapsedMs: elapsed, leftMs: null }
  let rest = elapsed % roundMs(playlist)
  for (let step = 0; step < playlist.length; step += 1) {
    const at = (start + step) % playlist.length
    const stays = (playlist[at]?.seconds ?? 0) * 1000
    if (rest < stays) return { at, elapsedMs: rest, leftMs: stays - rest }
    rest -= stays
  }
  return { at: start, elapsedMs: 0, leftMs: null }
}

const roundMs = (playlist: readonly PlaylistEntry[]) =>
  playlist.reduce((sum, entry) => sum + entry.seconds * 1000, 0)

/** A page in one word, for addresses and for telling which one is shown: `overview`, `area:kejichuangxin`. */
export function pageKey(page: ScreenPage): string {
  return page.kind === 'area' ? `area:${page.areaId}` : page.kind
}
