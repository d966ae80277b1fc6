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
  try {
    await access.log.append(
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
        if (!(await pairings.use(tokenHash, screen.id, db))) throw new CodeUsed()
        await access.screens.add(screen, tokenHash, db)
      },
    )
  } catch (error) {
    if (error instanceof CodeUsed) return noSuchCode
    throw error
  }
  return screen
}

const noSuchCode = refuse('no-such-item', { what: 'code' })

/** Two typed the same code at once; the transaction of the second is undone. */
class CodeUsed extends Error {}

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
