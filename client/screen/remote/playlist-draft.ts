import type { PlaylistEntry, ScreenPage } from '../../../shared/screen/screen.ts'

/** A playlist being edited. Each entry has an id of its own, since the same page may come twice. */
export interface DraftEntry extends PlaylistEntry {
  readonly id: number
}

export const draftOf = (playlist: readonly PlaylistEntry[]): readonly DraftEntry[] =>
  playlist.map((entry, id) => ({ ...entry, id }))

export const playlistOf = (draft: readonly DraftEntry[]): PlaylistEntry[] =>
  draft.map(({ page, seconds }) => ({ page, seconds }))

/** One place up (-1) or down (1); at the ends nothing moves. */
export function moved(draft: readonly DraftEntry[], id: number, by: -1 | 1): readonly DraftEntry[] {
  const from = draft.findIndex(entry => entry.id === id)
  const entry = draft[from]
  const to = from + by
  if (!entry || to < 0 || to >= draft.length) return draft
  return draft.toSpliced(from, 1).toSpliced(to, 0, entry)
}

/** The last one stays: a wall shows something. */
export const without = (draft: readonly DraftEntry[], id: number): readonly DraftEntry[] =>
  draft.length > 1 ? draft.filter(entry => entry.id !== id) : draft

const newSeconds = 20

export function withPage(draft: readonly DraftEntry[], page: ScreenPage): readonly DraftEntry[] {
  const id = Math.max(0, ...draft.map(entry => entry.id)) + 1
  return [...draft, { id, page, seconds: newSeconds }]
}

export const withSeconds = (
  draft: readonly DraftEntry[],
  id: number,
  seconds: number,
): readonly DraftEntry[] => draft.map(entry => (entry.id === id ? { ...entry, seconds } : entry))

export const roundSeconds = (draft: readonly DraftEntry[]): number =>
  draft.reduce((sum, entry) => sum + entry.seconds, 0)
