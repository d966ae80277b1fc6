import { z } from 'zod'
import type { Member, Role } from '../../shared/access/member.ts'
import { CampaignId, SnapshotId } from '../../shared/ids.ts'
import { lagFilterFrom, withLagFilter } from '../../shared/inspection/lag-filter.ts'
import { isRefusal, refuse } from '../../shared/refusal.ts'
import type { AccessLog } from '../access/access-log.ts'
import { by } from '../access/session-routes.ts'
import { downloadName } from '../paper/download-name.ts'
import { Reply, type Route, route } from '../web/route.ts'
import { buildPack, type PackParts } from './build-pack.ts'

const takers: readonly Role[] = ['inspector', 'leader', 'dispatch']

export const mayTakePack = (member: Member): boolean => takers.some(role => member.roles.includes(role))

/** AUD-2: the evidence pack, for who supervises; every one is a row of the access log with its hash. */
export function evidencePackRoutes(parts: PackParts & { readonly log: AccessLog }): Route[] {
  const oneByOne = inTurn()
  return [
    route({
      method: 'get',
      path: '/api/campaigns/{campaign}/evidence-pack',
      summary: 'The lagging cards of a snapshot with all that proves them (zip); filtered as the lag desk is',
      who: 'member',
      params: z.object({ campaign: CampaignId }),
      query: z.looseObject({ snapshot: SnapshotId }),
      produces: 'application/zip',
      async handle({ campaign, member, session, query: { snapshot, ...asked }, address }) {
        if (!mayTakePack(member)) return refuse('not-permitted')
        const words = Object.entries(asked).filter(
          (one): one is [string, string] => typeof one[1] === 'string',
        )
        const filter = lagFilterFrom(new URLSearchParams(words))
        const told = withLagFilter(new URLSearchParams(), filter).toString()
        const pack = await oneByOne(() =>
          buildPack(parts, { campaign, snapshot, filter, address: told, member }),
        )
        if (isRefusal(pack)) return pack
        const { manifest, sha256, zip } = pack
        const { day } = manifest.snapshot
        const detail = {
          snapshot,
          day,
          cards: manifest.cards.length,
          sha256,
          ...(told === '' ? {} : { filter: told }),
        }
        await parts.log.append({ kind: 'evidence-pack', ...by(session, address), campaign, ok: true, detail })
        return new Reply(zip, {
          'content-type': 'application/zip',
          'content-disposition': downloadName(
            `evidence-${campaign}-${day}.zip`,
            `${manifest.campaign.name}滞后事项证据包 ${day}.zip`,
          ),
          'x-guatu-sha256': sha256,
        })
      },
    }),
  ]
}

/** One pack at a time: they are large, and nobody waits long. */
function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return work => {
    const mine = last.then(work)
    last = mine.catch(() => undefined) // its caller hears of it; the next must still be made
    return mine
  }
}
