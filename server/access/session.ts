import { z } from 'zod'
import { AdminRole } from '../../shared/access/member.ts'
import { type CampaignId, type ScreenId, UserId } from '../../shared/ids.ts'
import { type ScreenSessions, screenOfSession } from '../screen/screen-sessions.ts'
import type { Auth } from './auth.ts'
import { type AuthRules, absoluteMs, idleMs } from './auth-profile.ts'
import type { AccessDatabase } from './tables.ts'

/** Somebody signed in, as every route and socket sees them. */
export interface Session {
  readonly id: string
  readonly user: SignedInUser
  /** A paired TV, not a person: it may only what routes open to screens (SCR-3). */
  readonly screen?: { readonly id: ScreenId; readonly campaign: CampaignId }
}
export interface SignedInUser {
  readonly id: UserId
  readonly name: string
  readonly username: string
  readonly adminRole: AdminRole | null
  readonly mustChangePassword: boolean
}

/** How far apart two uses of a session are written down: idle time is exact to this. */
const touchEveryMs = 20_000

/** Reads sessions from cookies and decides whether they still stand: not revoked, not idle, not too old, user not disabled. */
export class Sessions {
  private readonly touched = new Map<string, number>()
  private readonly auth: Auth
  private readonly db: AccessDatabase
  private readonly rules: AuthRules
  private readonly now: () => number
  private readonly screens: ScreenSessions

  constructor(auth: Auth, db: AccessDatabase, rules: AuthRules, now: () => number, screens: ScreenSessions) {
    this.auth = auth
    this.db = db
    this.rules = rules
    this.now = now
    this.screens = screens
  }

  /**
   * The session of a request's cookies, counted as a use of it; null when there is none that stands. Somebody signed in is that person,
   * also on a browser that was paired as a screen.
   */
  async of(headers: Headers): Promise<Session | null> {
    return (await this.ofPerson(headers)) ?? this.ofScreen(headers)
  }

  private async ofScreen(headers: Headers): Promise<Session | null> {
    const session = await this.screens.of(headers)
    if (session) await this.touchAt(session.id, this.now())
    return session
  }

  private async ofPerson(headers: Headers): Promise<Session | null> {
    const found = await this.auth.api.getSession({
      headers,
      query: { disableCookieCache: true, disableRefresh: true },
    })
    if (!found) return null
    const { session, user } = found
    if (user.disabled || !sessionStands(session.createdAt, session.updatedAt, this.now(), this.rules)) {
      await this.db.deleteFrom('session').where('id', '=', session.id).execute()
      return null
    }
    await this.touchAt(session.id, this.now())
    return { id: session.id, user: signedIn(user, this.rules, this.now()) }
  }

  /** Notes that the person behind the session did something at this moment; never takes back what another node saw later. */
  async touchAt(sessionId: string, at: number): Promise<void> {
    if (at - (this.touched.get(sessionId) ?? 0) < touchEveryMs) return
    if (this.touched.size > 10_000) this.touched.clear()
    this.touched.set(sessionId, at)
    if (screenOfSession(sessionId)) return this.screens.touchAt(sessionId, at)
    const updatedAt = new Date(at).toISOString()
    await this.db
      .updateTable('session')
      .set({ updatedAt })
      .where('id', '=', sessionId)
      .where('updatedAt', '<', updatedAt)
      .execute()
  }

  /** Forgets sessions that are past their age; nobody can use them any more. */
  async sweep(): Promise<void> {
    const oldest = new Date(this.now() - absoluteMs(this.rules)).toISOString()
    await this.db.deleteFrom('session').where('createdAt', '<', oldest).execute()
  }

  /** Which of these sessions still stand: what open sockets are checked against. */
  async standing(ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set()
    const rows = await this.db
      .selectFrom('session')
      .innerJoin('user', 'user.id', 'session.userId')
      .select(['session.id', 'session.createdAt', 'session.updatedAt'])
      .where('session.id', 'in', ids)
      .where('user.disabled', '=', 0)
      .execute()
    const now = this.now()
    const people = rows.filter(row =>
      sessionStands(new Date(row.createdAt), new Date(row.updatedAt), now, this.rules),
    )
    return new Set([...people.map(row => row.id), ...(await this.screens.standing(ids))])
  }
}

export function sessionStands(created: Date, used: Date, now: number, rules: AuthRules): boolean {
  return now - created.getTime() < absoluteMs(rules) && now - used.getTime() < idleMs(rules)
}

const UserRow = z.object({
  id: UserId,
  name: z.string(),
  username: z.string(),
  adminRole: AdminRole.nullish(),
  mustChangePassword: z.boolean().nullish(),
  passwordChangedAt: z.number().nullish(),
})

function signedIn(row: unknown, rules: AuthRules, now: number): SignedInUser {
  const user = UserRow.parse(row)
  const age = now - (user.passwordChangedAt ?? 0)
  const tooOld = rules.rotationDays !== null && age > rules.rotationDays * 86_400_000
  return {
    id: user.id,
    name: user.name,
    username: user.username,
    adminRole: user.adminRole ?? null,
    mustChangePassword: (user.mustChangePassword ?? false) || tooOld,
  }
}
