import { z } from 'zod'
import type { CampaignId, SnapshotId } from '../../shared/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusal.ts'
import { FrozenBoard, FrozenDelta } from '../../shared/snapshot/frozen-board.ts'

/** Where boards as they were come from; tests give one over memory. A call that was overtaken is refused as `unavailable`. */
export interface HistorySource {
  board(snapshot: SnapshotId, signal: AbortSignal): Promise<FrozenBoard | Refusal>
  /** What leads from `from` to `to`. */
  since(to: SnapshotId, from: SnapshotId, signal: AbortSignal): Promise<FrozenDelta | Refusal>
}

const Whole = z.object({ board: FrozenBoard })
const Step = z.object({ delta: FrozenDelta })

export function httpHistory(
  campaign: CampaignId,
  origin: string = location.origin,
  fetcher: typeof fetch = fetch.bind(globalThis),
): HistorySource {
  const at = `${origin}/api/campaigns/${campaign}/snapshots`
  const read = async <S extends z.ZodType>(url: string, answer: S, signal: AbortSignal) => {
    try {
      const response = await fetcher(url, { credentials: 'same-origin', signal })
      const content: unknown = await response.json()
      return response.ok ? answer.parse(content) : refusalIn(content)
    } catch (error) {
      if (error instanceof z.ZodError) throw error
      return refuse('unavailable') // nobody answered, or nobody waits for the answer any more
    }
  }
  return {
    async board(snapshot, signal) {
      const answer = await read(`${at}/${snapshot}`, Whole, signal)
      return isRefusal(answer) ? answer : answer.board
    },
    async since(to, from, signal) {
      const answer = await read(`${at}/${to}/since/${from}`, Step, signal)
      return isRefusal(answer) ? answer : answer.delta
    },
  }
}

const refusalIn = (content: unknown): Refusal => (isRefusal(content) ? content : refuse('unavailable'))
