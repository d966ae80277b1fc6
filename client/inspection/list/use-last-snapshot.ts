import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { SnapshotFacts } from '../../../shared/snapshot/snapshot.ts'
import { get } from '../../app/api.ts'
import { useSession } from '../../live/hooks.ts'
import { slipPaths } from '../../slip/slip-paths.ts'

/** The last day that was frozen: what is evidence is of a day nobody can change any more. Null: none yet, or not known. */
export function useLastSnapshot(): SnapshotFacts | null {
  const { campaign } = useSession()
  const { snapshots, snapshotsKey } = slipPaths(campaign)
  const { data } = useQuery({
    queryKey: snapshotsKey,
    queryFn: () => get(snapshots, z.array(SnapshotFacts)),
    staleTime: 5 * 60_000,
  })
  return (
    data?.reduce<SnapshotFacts | null>((last, one) => (last && last.day >= one.day ? last : one), null) ??
    null
  )
}
