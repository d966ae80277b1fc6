import { z } from 'zod'
import type { Member } from '../../shared/access/member.ts'
import { Instant } from '../../shared/calendar/date.ts'
import { CampaignId, ScreenId } from '../../shared/ids.ts'
import { Screen, ScreenState } from '../../shared/screen/screen.ts'
import { screenUserOf } from '../../shared/screen/screen-user.ts'
import type { ScreenTables } from './tables.ts'

/** A screen as it is stored; what only lives (online, showing) is added by whoever presents it. */
export const ScreenRow = z.object({
  id: ScreenId,
  campaign: CampaignId,
  name: z.string(),
  pairedBy: Screen.shape.pairedBy,
  pairedAt: Instant,
  lastSeenAt: Instant.nullable(),
  revokedAt: Instant.nullable(),
  state: ScreenState,
})
export type ScreenRow = z.infer<typeof ScreenRow>

export function readScreen(row: ScreenTables['screen']): ScreenRow {
  const state = { ...JSON.parse(row.state), version: row.version }
  return ScreenRow.parse({ ...row, pairedBy: JSON.parse(row.pairedBy), state })
}

/** A screen's place on its board: the role that no row of any matrix grants anything. */
export function screenMember({ id, name }: Pick<ScreenRow, 'id' | 'name'>): Member {
  return { userId: screenUserOf(id), name, roles: ['screen'], unitIds: [] }
}
