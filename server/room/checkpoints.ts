import type { CampaignId } from '../../shared/ids.ts'
import type { RoomLog } from './host.ts'
import type { RoomJournal } from './ports.ts'

/** Rows past this since the last checkpoint make a cold start slow. */
const rowsApart = 1000

/** Checkpoints spare a cold start the replay; a room opened at one hands it out as it is. One that cannot be kept is a line in the log and nothing more. */
export interface Checkpoints {
  /** An encoded state that was made for something else; kept if the last one is old enough. */
  offer(seq: number, state: Uint8Array): void
  /** Keeps one of this seq, unless there is one; `encode` is asked only then. */
  keep(seq: number, encode: () => Uint8Array): Promise<void>
}

export function keepCheckpoints(
  campaign: CampaignId,
  epoch: string,
  journal: Pick<RoomJournal, 'checkpoint'>,
  log: RoomLog,
  newest: number,
): Checkpoints {
  let kept = newest
  const keep = async (seq: number, encode: () => Uint8Array) => {
    if (seq <= kept) return
    const before = kept
    kept = seq
    try {
      await journal.checkpoint(campaign, { epoch, seq }, encode())
    } catch (cause) {
      kept = before
      log.error({ cause, campaign }, 'a checkpoint could not be kept')
    }
  }
  return {
    keep,
    offer(seq, state) {
      if (seq - kept >= rowsApart) void keep(seq, () => state)
    },
  }
}
