import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { username } from 'better-auth/plugins'
import { longestPassword, usernamePattern } from '../../shared/access/account.ts'
import type { SqlDatabase } from '../adapters/sql/sql-database.ts'
import { type AuthProfile, absoluteMs, authRules } from './auth-profile.ts'
import { hashPassword, verifyPassword } from './password-hash.ts'
import { accessTables } from './tables.ts'

export interface AuthSettings {
  readonly database: SqlDatabase
  readonly secret: string
  readonly publicUrl: URL | null
  readonly profile: AuthProfile
}

/**
 * better-auth keeps accounts, passwords and sessions on our own database. None of its routes is exposed: our routes call it,
 * so that lockout, one message for every failure, idle time-out and the access log stand in front of it.
 */
export function openAuth(settings: AuthSettings) {
  return betterAuth(authOptions(settings))
}
export type Auth = ReturnType<typeof openAuth>

/**
 * On PostgreSQL too it is told that it talks to SQLite. What it makes of that is: booleans as 0 and 1 and moments as ISO text, which is how our
 * columns keep them on either; `lower() like` for `ilike`, JSON and ids as text, none of which matters to what we call. Its queries are built by the
 * Kysely it is given, in that one's dialect (quoted names, `returning`, `limit`), and so is its look at the tables before the first call; nothing
 * in them is read by SQLite alone. `tests/access/several-nodes.test.ts` holds it to that on both.
 */
function authOptions({ database, secret, publicUrl, profile }: AuthSettings) {
  const db = accessTables(database)
  return {
    appName: 'Guatu',
    secret,
    baseURL: publicUrl?.origin ?? 'http://localhost',
    database: { db, type: 'sqlite' as const },
    logger: { disabled: true },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: longestPassword,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }: { hash: string; password: string }) => verifyPassword(hash, password),
      },
    },
    user: {
      additionalFields: {
        adminRole: { type: 'string' as const, required: false, input: false },
        disabled: { type: 'boolean' as const, required: false, defaultValue: false, input: false },
        mustChangePassword: { type: 'boolean' as const, required: false, defaultValue: false, input: false },
        passwordChangedAt: {
          type: 'number' as const,
          required: false,
          defaultValue: 0,
          input: false,
          bigint: true,
        },
      },
    },
    session: { expiresIn: absoluteMs(authRules[profile]) / 1000, disableSessionRefresh: true },
    advanced: {
      cookiePrefix: 'guatu',
      useSecureCookies: publicUrl?.protocol === 'https:',
      disableOriginCheck: true,
    },
    plugins: [
      username({
        minUsernameLength: 1,
        maxUsernameLength: 32,
        usernameValidator: (name: string) => usernamePattern.test(name),
        displayUsername: false,
      }),
    ],
    databaseHooks: {
      session: {
        create: {
          /** The last word on a disabled account: whatever path led here, it gets no session. */
          before: async (session: { userId: string }) => {
            const user = await db
              .selectFrom('user')
              .select('disabled')
              .where('id', '=', session.userId)
              .executeTakeFirst()
            if (!user || user.disabled) throw new APIError('UNAUTHORIZED')
          },
        },
      },
    },
  }
}
