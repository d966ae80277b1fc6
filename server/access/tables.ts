import type { Generated, Kysely } from 'kysely'
import type { SqlDatabase } from '../adapters/sql/sql-database.ts'
import type { ScreenTables } from '../screen/tables.ts'

/** better-auth's own tables (`user`, `session`, `account`), as far as we read them. Dates are ISO text, booleans 0/1. */
interface UserTable {
  id: string
  name: string
  email: string
  emailVerified: number
  username: string
  createdAt: string
  updatedAt: string
  adminRole: string | null
  disabled: number
  mustChangePassword: number
  passwordChangedAt: number
}
interface SessionTable {
  id: string
  token: string
  userId: string
  createdAt: string
  updatedAt: string
  expiresAt: string
}
interface AccountTable {
  id: string
  accountId: string
  userId: string
  providerId: string
  password: string | null
  createdAt: string
  updatedAt: string
}

/** Who may what in which campaign. `roles` and `unitIds` are JSON arrays. */
interface MembershipTable {
  campaign: string
  userId: string
  roles: string
  unitIds: string
}

interface PasswordHistoryTable {
  userId: string
  at: number
  hash: string
}

/** Hash-chained and append-only. */
interface AccessEventTable {
  seq: Generated<number>
  at: number
  kind: string
  actorId: string | null
  actorName: string
  targetId: string | null
  campaign: string | null
  ip: string
  ok: number
  detail: string
  prevHash: string
  hash: string
}

export interface AccessTables extends ScreenTables {
  user: UserTable
  session: SessionTable
  account: AccountTable
  membership: MembershipTable
  passwordHistory: PasswordHistoryTable
  accessEvent: AccessEventTable
}
export type AccessDatabase = Kysely<AccessTables>

/** The tables as whoever keeps accounts sees them. */
export const accessTables = ({ kysely }: Pick<SqlDatabase, 'kysely'>): AccessDatabase =>
  kysely as AccessDatabase
