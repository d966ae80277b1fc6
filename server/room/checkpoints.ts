import type { CampaignId } from '../../shared/ids.ts'
import type { RoomLog } from './host.ts'
import type { RoomJournal } from './ports.ts'

/** Rows past this since the last checkpoint make a cold start slow. */
const rowsApart = 1000

/** Checkpoints only spare a cold start the replay, so one that fails is a line in the log and nothing more. */
export interface Checkpoints {
  /** An encoded state that was made for something else; kept if the last one is old enough. */
  offer(seq: number, state: Uint8Array): void
  wanted(seq: number): boolean
  keep(seq: number, state: Uint8Array): Promise<void>
}

export function keepCheckpoints(
  campaign: CampaignId,
  journal: Pick<RoomJournal, 'checkpoint'>,
  log: RoomLog,
  newest: number,
): Checkpoints {
  let kept = newest
  const keep = async (seq: number, state: Uint8Array) => {
    if (seq <= kept) return
    const before = kept
    kept = seq
    try {
      await journal.checkpoint(campaign, seq, state)
    } catch (cause) {
      kept = before
      log.error({ cause, campaign }, 'a checkpoint could not be kept')
    }
  }
  const wanted = (seq: number) => seq - kept >= rowsApart
  return {
    wanted,
    keep,
    offer(seq, state) {
      if (wanted(seq)) void keep(seq, state)
    },
  }
}
