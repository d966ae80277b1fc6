import { ScreenId, UserId } from '../ids.ts'

const prefix = 'screen-'

/** As whom a screen sits on its board. Accounts have no such ids. */
export const screenUserOf = (id: ScreenId): UserId => UserId.parse(prefix + id)

/** The screen behind a user id, null for a person's. */
export function screenOfUser(userId: string): ScreenId | null {
  if (!userId.startsWith(prefix)) return null
  return ScreenId.safeParse(userId.slice(prefix.length)).data ?? null
}
