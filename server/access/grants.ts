import { z } from 'zod'
import type { Grant } from '../../shared/access/account.ts'
import { type Member, Role } from '../../shared/access/member.ts'
import { type CampaignId, UnitId, UserId } from '../../shared/ids.ts'
import { screenOfUser } from '../../shared/screen/screen-user.ts'
import type { ScreenSessions } from '../screen/screen-sessions.ts'
import type { AccessDatabase } from './tables.ts'

const Roles = z.array(Role)
const UnitIds = z.array(UnitId)

/** Which person holds which roles and units in which campaign. */
export class Grants {
  private readonly db: AccessDatabase

  private readonly screens: ScreenSessions

  constructor(db: AccessDatabase, screens: ScreenSessions) {
    this.db = db
    this.screens = screens
  }

  /** The member a user is in a campaign; null for none, for a disabled account and for a screen that was revoked. */
  async member(campaign: CampaignId, userId: UserId): Promise<Member | null> {
    if (screenOfUser(userId)) return this.screens.member(campaign, userId)
    const row = await this.rows()
      .where('campaign', '=', campaign)
      .where('user.id', '=', userId)
      .where('user.disabled', '=', 0)
      .executeTakeFirst()
    return row ? memberOf(row) : null
  }

  async members(campaign: CampaignId): Promise<readonly (Member & { readonly username: string })[]> {
    const rows = await this.rows()
      .where('campaign', '=', campaign)
      .orderBy('user.createdAt')
      .orderBy('username')
      .execute()
    return rows.map(row => ({ ...memberOf(row), username: row.username }))
  }

  /** Campaign id → member, for the list of campaigns. */
  async ofUser(userId: UserId, db = this.db): Promise<ReadonlyMap<string, Member>> {
    const rows = await this.rows(db).where('user.id', '=', userId).execute()
    return new Map(rows.map(row => [row.campaign, memberOf(row)]))
  }

  /** What these users may now: by user, then by campaign. */
  async standing(userIds: readonly string[]): Promise<ReadonlyMap<string, ReadonlyMap<string, Member>>> {
    const standing = new Map(userIds.map(id => [id, new Map<string, Member>()]))
    if (userIds.length === 0) return standing
    for (const [id, places] of await this.screens.members(userIds)) standing.set(id, new Map(places))
    const rows = await this.rows().where('user.id', 'in', userIds).execute()
    for (const row of rows) standing.get(row.userId)?.set(row.campaign, memberOf(row))
    return standing
  }

  /** Replaces what a user may in a campaign; no role at all ends the membership. */
  async put(campaign: CampaignId, userId: UserId, grant: Grant, db = this.db): Promise<void> {
    if (grant.roles.length === 0) {
      await db
        .deleteFrom('membership')
        .where('campaign', '=', campaign)
        .where('userId', '=', userId)
        .execute()
      return
    }
    const facts = { roles: JSON.stringify(grant.roles), unitIds: JSON.stringify(grant.unitIds) }
    await db
      .insertInto('membership')
      .values({ campaign, userId, ...facts })
      .onConflict(conflict => conflict.columns(['campaign', 'userId']).doUpdateSet(facts))
      .execute()
  }

  private rows(db = this.db) {
    return db
      .selectFrom('membership')
      .innerJoin('user', 'user.id', 'membership.userId')
      .select(['campaign', 'user.id as userId', 'name', 'username', 'roles', 'unitIds'])
  }
}

function memberOf(row: { userId: string; name: string; roles: string; unitIds: string }): Member {
  return {
    userId: UserId.parse(row.userId),
    name: row.name,
    roles: Roles.parse(JSON.parse(row.roles)),
    unitIds: UnitIds.parse(JSON.parse(row.unitIds)),
  }
}
