import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import type { BoardView } from '../../../shared/board/view.ts'
import type { CampaignId, SnapshotId } from '../../../shared/ids.ts'
import { readFrozenBoard } from '../../../shared/snapshot/frozen-board.ts'
import { thawBoard } from '../../../shared/snapshot/open-past.ts'
import { SnapshotFacts } from '../../../shared/snapshot/snapshot.ts'
import { get } from '../../app/api.ts'

const Answer = z.object({ facts: SnapshotFacts, board: z.unknown() })

/** A board as it was; undefined while it comes, null when it cannot be had. Snapshots never change, so one is asked for once. */
export function useFrozenBoard(
  campaign: CampaignId,
  snapshot: SnapshotId | null,
): BoardView | null | undefined {
  const query = useQuery({
    queryKey: ['snapshot', campaign, snapshot],
    enabled: snapshot !== null,
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
    queryFn: async () => {
      const { board } = await get(`/api/campaigns/${campaign}/snapshots/${snapshot}`, Answer)
      const frozen = readFrozenBoard(board)
      return frozen && thawBoard(frozen)
    },
  })
  return query.isError ? null : query.data
}
