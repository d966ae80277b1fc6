import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { z } from 'zod'
import { CampaignId, SnapshotId } from '../../shared/ids.ts'
import { refuse } from '../../shared/refusal.ts'
import { SnapshotFacts } from '../../shared/snapshot/snapshot.ts'
import { Reply, type Route, route } from '../web/route.ts'
import type { Snapshots } from './snapshots.ts'

const OfCampaign = z.object({ campaign: CampaignId })
const zip = promisify(gzip)

/** SNAP-2: boards as they were. Who may read the board may read its past. */
export function snapshotRoutes({ store, take }: Snapshots): Route[] {
  return [
    route({
      method: 'get',
      path: '/api/campaigns/{campaign}/snapshots',
      summary: 'The snapshots of a board, newest first, without their boards',
      who: 'member',
      screens: true,
      params: OfCampaign,
      answer: z.array(SnapshotFacts),
      handle: ({ campaign }) => store.list(campaign),
    }),
    route({
      method: 'post',
      path: '/api/campaigns/{campaign}/snapshots',
      summary: 'Freezes the board as it is on disk now; the same board twice is one snapshot',
      who: 'member',
      params: OfCampaign,
      answer: SnapshotFacts,
      handle: ({ campaign, member }) => take(campaign, { reason: 'manual' }, member),
    }),
    route({
      method: 'get',
      path: '/api/campaigns/{campaign}/snapshots/{snapshot}',
      summary: 'One snapshot with its whole board (shared/snapshot/frozen-board.ts), gzip',
      who: 'member',
      screens: true,
      params: OfCampaign.extend({ snapshot: SnapshotId }),
      answer: z.object({ facts: SnapshotFacts, board: z.unknown() }),
      async handle({ campaign, params }) {
        const found = await store.board(campaign, params.snapshot)
        if (!found) return refuse('no-such-item')
        // the board is sent as it was hashed, not read and written again
        const body = await zip(`{"facts":${JSON.stringify(found.facts)},"board":${found.json}}`)
        return new Reply(body, {
          'content-type': 'application/json; charset=utf-8',
          'content-encoding': 'gzip',
        })
      },
    }),
  ]
}
