import type { Screen } from '../../shared/screen/screen.ts'
import type { LiveSockets } from '../access/live-sockets.ts'
import type { ScreenRow } from './screen-row.ts'
import { screenSessionId } from './screen-sessions.ts'
import type { Showing } from './showing.ts'

/** A screen as it leaves the server. */
export function presentScreen(screen: ScreenRow, sockets: LiveSockets, showing: Showing): Screen {
  const { revokedAt: _, ...facts } = screen
  return { ...facts, online: sockets.has(screenSessionId(screen.id)), showing: showing.of(screen.id) }
}
