import type { SqlDatabase } from '../adapters/sql/sql-database.ts'
import { ScreenSessions } from '../screen/screen-sessions.ts'
import { ScreenStore } from '../screen/screen-store.ts'
import { AccessLog } from './access-log.ts'
import { Accounts } from './accounts.ts'
import { type Auth, openAuth } from './auth.ts'
import { type AuthProfile, type AuthRules, authRules } from './auth-profile.ts'
import type { Counters } from './counters.ts'
import { Grants } from './grants.ts'
import { LiveSockets } from './live-sockets.ts'
import { Lockout } from './lockout.ts'
import { Sessions } from './session.ts'
import { type Signer, signer } from './signed.ts'
import { type AccessDatabase, accessTables } from './tables.ts'

/** Everything about who may come in, in one value: what the access routes and the socket router work with. */
export interface Access {
  readonly auth: Auth
  readonly db: AccessDatabase
  readonly profile: AuthProfile
  readonly rules: AuthRules
  readonly accounts: Accounts
  readonly grants: Grants
  readonly sessions: Sessions
  readonly sockets: LiveSockets
  /** Paired TVs (SCR-3). */
  readonly screens: ScreenStore
  readonly screenSessions: ScreenSessions
  /** Attempts of any kind, counted over all nodes (SCALE-4). */
  readonly counters: Counters
  readonly lockout: Lockout
  readonly log: AccessLog
  readonly tickets: Signer
  readonly devices: Signer
  readonly secureCookies: boolean
  /** Real time, whatever the demo's clock says. */
  readonly now: () => number
}

export interface AccessSettings {
  readonly database: SqlDatabase
  readonly counters: Counters
  readonly secret: string
  readonly publicUrl: URL | null
  readonly profile: AuthProfile
  readonly now?: () => number
}

export function openAccess(settings: AccessSettings): Access {
  const { database, counters, secret, publicUrl, profile, now = Date.now } = settings
  const db = accessTables(database)
  const rules = authRules[profile]
  const auth = openAuth({ database, secret, publicUrl, profile })
  const screens = new ScreenStore(db, now)
  const screenSessions = new ScreenSessions(screens)
  return {
    auth,
    db,
    profile,
    rules,
    accounts: new Accounts(db, rules, now),
    grants: new Grants(db, screenSessions),
    sessions: new Sessions(auth, db, rules, now, screenSessions),
    sockets: new LiveSockets(),
    screens,
    screenSessions,
    counters,
    lockout: new Lockout(rules, counters),
    log: new AccessLog(database, now),
    tickets: signer(secret, 'join ticket'),
    devices: signer(secret, 'known device'),
    secureCookies: publicUrl?.protocol === 'https:',
    now,
  }
}
