import type { ServerOptions } from 'socket.io'
import type { CampaignId } from '../../../shared/ids.ts'
import type { Move } from '../../../shared/protocol/live.ts'

/** Carries what one node tells to the pages of the others. A hint: local pages never wait for it, and nothing depends on it. */
export interface LiveRelay {
  readonly adapter: NonNullable<ServerOptions['adapter']>
  /** Told of the moves other nodes pass on. */
  onMove(heard: (campaign: CampaignId, move: Move) => void): void
  stop(): void
}
