import type { Screen } from '../../shared/screen/screen.ts'
import type { ScreenRow } from './screen-row.ts'
import type { Showing } from './showing.ts'

/** A screen as it leaves the server. */
export function presentScreen(screen: ScreenRow, showing: Showing): Screen {
  const { revokedAt: _, ...facts } = screen
  return { ...facts, ...showing.of(screen) }
}
