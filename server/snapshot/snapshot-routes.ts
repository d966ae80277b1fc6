import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { z } from 'zod'
import { CampaignId, SnapshotId } from '../../shared/ids.ts'
import { refuse } from '../../shared/refusal.ts'
import { FrozenDelta } from '../../shared/snapshot/frozen-board.ts'
import { SnapshotFacts, SnapshotReason } from '../../shared/snapshot/snapshot.ts'
import { Reply, type Route, route } from '../web/route.ts'
import type { Snapshots } from './snapshots.ts'

const OfCampaign = z.object({ campaign: CampaignId })
const OfSnapshot = OfCampaign.extend({ snapshot: SnapshotId })
const zip = promisify(gzip)

/** Facts beside JSON that is sent as it was hashed, not read and written again. */
export async function zipped(facts: object, key: string, json: string | Uint8Array): Promise<Reply> {
  const head = `{"facts":${JSON.stringify(facts)},${JSON.stringify(key)}:`
  const body = await zip(Buffer.concat([Buffer.from(head), Buffer.from(json as string), Buffer.from('}')]))
  return new Reply(body, {
    'content-type': 'application/json; charset=utf-8',
    'content-encoding': 'gzip',
  })
}

/** SNAP-2: boards as they were. Who may read the board may read its past. */
export function snapshotRoutes({ store, take, board, delta }: Snapshots): Route[] {
  return [
    route({
      method: 'get',
      path: '/api/campaigns/{campaign}/snapshots',
      summary: 'The snapshots of a board, newest first, without their boards',
      who: 'member',
      screens: true,
      params: OfCampaign,
      query: z.object({ reason: SnapshotReason.optional() }),
      answer: z.array(SnapshotFacts),
      handle: ({ campaign, query }) => store.list(campaign, query.reason),
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
      params: OfSnapshot,
      answer: z.object({ facts: SnapshotFacts, board: z.unknown() }),
      async handle({ campaign, params }) {
        const found = await board(campaign, params.snapshot)
        return found ? zipped(found.facts, 'board', found.json) : refuse('no-such-item')
      },
    }),
    route({
      method: 'get',
      path: '/api/campaigns/{campaign}/snapshots/{snapshot}/since/{other}',
      summary: 'What changed from another snapshot to this one, gzip',
      who: 'member',
      screens: true,
      params: OfSnapshot.extend({ other: SnapshotId }),
      answer: z.object({ facts: SnapshotFacts, delta: FrozenDelta }),
      async handle({ campaign, params }) {
        const found = await delta(campaign, params.other, params.snapshot)
        return found ? zipped(found.facts, 'delta', found.json) : refuse('no-such-item')
      },
    }),
  ]
}
