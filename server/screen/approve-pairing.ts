import { randomBytes } from 'node:crypto'
import { Instant } from '../../shared/calendar/date.ts'
import { type CampaignId, ScreenId } from '../../shared/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusal.ts'
import { firstPlaylist } from '../../shared/screen/first-playlist.ts'
import type { PairingApproval } from '../../shared/screen/screen.ts'
import type { Pairings } from './pairings.ts'
import type { ScreenParts } from './screen-parts.ts'
import type { ScreenRow } from './screen-row.ts'

interface Approval extends PairingApproval {
  readonly campaign: CampaignId
  readonly by: ScreenRow['pairedBy']
  readonly address: string
}

/** Lets the TV that shows the code in, as a screen of this campaign. The code is used up, the screen stored and both logged as one commit. */
export async function approvePairing(
  { access, rooms }: ScreenParts,
  pairings: Pairings,
  approval: Approval,
): Promise<ScreenRow | Refusal> {
  const { campaign, code, name, by, address } = approval
  const room = await rooms.open(campaign)
  if (isRefusal(room)) return room
  const tokenHash = await pairings.waiting(code)
  if (!tokenHash) return noSuchCode
  const { plan } = await room.view()
  const screen = newScreen(campaign, name.trim(), by, access.now(), plan.areas)
  const refused = await access.log.appendChange(
    {
      kind: 'screen.pair',
      actorId: by.userId,
      actorName: by.name,
      targetId: screen.id,
      campaign,
      ip: address,
      ok: true,
      detail: { name: screen.name },
    },
    async db => {
      if (!(await pairings.use(tokenHash, screen.id, db))) return noSuchCode
      await access.screens.add(screen, tokenHash, db)
      return null
    },
  )
  return refused ?? screen
}

const noSuchCode = refuse('no-such-item', { what: 'code' })

function newScreen(
  campaign: CampaignId,
  name: string,
  pairedBy: ScreenRow['pairedBy'],
  at: number,
  areas: readonly { readonly id: Parameters<typeof firstPlaylist>[0][number] }[],
): ScreenRow {
  const now = Instant.parse(at)
  return {
    id: ScreenId.parse(randomBytes(8).toString('hex')),
    campaign,
    name,
    pairedBy,
    pairedAt: now,
    lastSeenAt: null,
    revokedAt: null,
    state: {
      version: 1,
      mode: 'rotate',
      playlist: firstPlaylist(areas.map(area => area.id)),
      at: 0,
      since: now,
      rhythmId: null,
      areaId: null,
    },
  }
}
