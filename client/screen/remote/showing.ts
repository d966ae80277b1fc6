import { pageKey, shownAt } from '../../../shared/screen/rotation.ts'
import type { Screen, ScreenPage } from '../../../shared/screen/screen.ts'

export interface NowShowing {
  /** Its place in the playlist, from 0. */
  readonly at: number
  readonly page: ScreenPage
}

/**
 * What a TV shows: what it said last, else what its state says. A page that is not in its list is the meeting it follows; pressing on goes on
 * from the place of the list.
 */
export function nowShowing({ state, showing }: Screen, now: number): NowShowing {
  const byTime = shownAt(state, now).at
  const page = state.playlist[byTime]?.page ?? { kind: 'overview' }
  if (showing === null || pageKey(page) === showing) return { at: byTime, page }
  const said = state.playlist.findIndex(entry => pageKey(entry.page) === showing)
  const found = state.playlist[said]?.page
  if (found) return { at: said, page: found }
  return { at: byTime, page: pageOfKey(showing) ?? page }
}

/** Pages outside the list come from following a meeting. */
function pageOfKey(key: string): ScreenPage | null {
  return key === 'meeting' || key === 'map' || key === 'targets' || key === 'problems' ? { kind: key } : null
}
