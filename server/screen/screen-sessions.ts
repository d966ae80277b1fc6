import type { Member } from '../../shared/access/member.ts'
import { ScreenId } from '../../shared/ids.ts'
import { screenOfUser, screenUserOf } from '../../shared/screen/screen-user.ts'
import { cookieOf } from '../access/cookies.ts'
import type { Session } from '../access/session.ts'
import { type ScreenRow, screenMember } from './screen-row.ts'
import type { ScreenStore } from './screen-store.ts'
import { hashOf } from './secret.ts'

export const screenCookie = 'guatu.screen'
const sessionPrefix = 'screen:'

/** The session id of a screen, as sockets and tickets carry it. */
export const screenSessionId = (id: ScreenId): string => sessionPrefix + id

/** The screen behind a session id, null for a person's. */
export function screenOfSession(sessionId: string): ScreenId | null {
  if (!sessionId.startsWith(sessionPrefix)) return null
  return ScreenId.safeParse(sessionId.slice(sessionPrefix.length)).data ?? null
}

/** Screens as callers: their token is their session, and they are members of one board, as role `screen`. */
export class ScreenSessions {
  private readonly store: ScreenStore

  constructor(store: ScreenStore) {
    this.store = store
  }

  /** The screen whose token the cookies carry, revoked ones too; null when none. */
  async rowOf(headers: Headers): Promise<ScreenRow | null> {
    const token = cookieOf(headers, screenCookie)
    return token ? this.store.byToken(hashOf(token)) : null
  }

  async of(headers: Headers): Promise<Session | null> {
    const screen = await this.rowOf(headers)
    return screen && this.store.stands(screen) ? sessionOf(screen) : null
  }

  async touchAt(sessionId: string, at: number): Promise<void> {
    const id = screenOfSession(sessionId)
    if (id) await this.store.touch(id, at)
  }

  /** Which of these sessions of screens still stand. */
  async standing(sessionIds: readonly string[]): Promise<readonly string[]> {
    const screens = await this.store.standing(sessionIds.flatMap(id => screenOfSession(id) ?? []))
    return screens.map(screen => screenSessionId(screen.id))
  }

  async member(campaign: string, userId: string): Promise<Member | null> {
    return (await this.members([userId])).get(userId)?.get(campaign) ?? null
  }

  /** By user id, then by campaign, of those that still stand. */
  async members(userIds: readonly string[]): Promise<ReadonlyMap<string, ReadonlyMap<string, Member>>> {
    const screens = await this.store.standing(userIds.flatMap(id => screenOfUser(id) ?? []))
    return new Map(screens.map(one => [screenUserOf(one.id), new Map([[one.campaign, screenMember(one)]])]))
  }
}

function sessionOf({ id, campaign, name }: ScreenRow): Session {
  const user = { id: screenUserOf(id), name, username: 'screen', adminRole: null, mustChangePassword: false }
  return { id: screenSessionId(id), user, screen: { id, campaign } }
}
