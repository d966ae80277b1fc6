import { Account, type NewAccount } from '../../shared/access/account.ts'
import type { AdminRole } from '../../shared/access/member.ts'
import { UserId } from '../../shared/ids.ts'
import { type Refusal, refuse } from '../../shared/refusal.ts'
import type { Auth } from './auth.ts'
import type { AuthRules } from './auth-profile.ts'
import { hashPassword, verifyPassword } from './password-hash.ts'
import { passwordFault } from './password-policy.ts'
import type { AccessDatabase } from './tables.ts'

/** Accounts and their passwords. Who may do this is the routes' question; what may be is decided here. */
export class Accounts {
  private readonly auth: Auth
  private readonly db: AccessDatabase
  private readonly rules: AuthRules
  private readonly now: () => number

  constructor(auth: Auth, db: AccessDatabase, rules: AuthRules, now: () => number) {
    this.auth = auth
    this.db = db
    this.rules = rules
    this.now = now
  }

  async count(): Promise<number> {
    const row = await this.db
      .selectFrom('user')
      .select(query => query.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    return Number(row.count)
  }

  async all(): Promise<readonly Account[]> {
    const rows = await this.db.selectFrom('user').selectAll().orderBy('createdAt').execute()
    return rows.map(presentAccount)
  }

  async find(id: UserId): Promise<Account | null> {
    const row = await this.db.selectFrom('user').selectAll().where('id', '=', id).executeTakeFirst()
    return row ? presentAccount(row) : null
  }

  /** A new account; `own`: its password was chosen by its owner, so it need not be changed at the first sign-in. */
  async create(wanted: NewAccount, own: boolean): Promise<Account | Refusal> {
    const username = wanted.username.toLowerCase()
    const fault = this.faultOf(wanted, wanted.password)
    if (fault) return fault
    const taken = await this.db
      .selectFrom('user')
      .select('id')
      .where('username', '=', username)
      .executeTakeFirst()
    if (taken) return refuse('name-taken', { username })
    const { internalAdapter } = await this.auth.$context
    const user = await internalAdapter.createUser(
      {
        name: wanted.name,
        username,
        email: `${Buffer.from(username).toString('hex')}@accounts.invalid`,
        emailVerified: true,
        adminRole: wanted.adminRole,
        disabled: false,
        mustChangePassword: !own,
        passwordChangedAt: this.now(),
      },
      { method: 'admin' },
    )
    await internalAdapter.linkAccount({
      userId: user.id,
      providerId: 'credential',
      accountId: user.id,
      password: await hashPassword(wanted.password),
    })
    const account = await this.find(UserId.parse(user.id))
    if (!account) throw new Error(`account ${user.id} vanished while it was made`)
    return account
  }

  async change(
    id: UserId,
    set: { name?: string; disabled?: boolean; adminRole?: AdminRole | null },
    db = this.db,
  ): Promise<void> {
    const { disabled, ...rest } = set
    const row = { ...rest, ...(disabled === undefined ? {} : { disabled: disabled ? 1 : 0 }) }
    if (Object.keys(row).length > 0) await db.updateTable('user').set(row).where('id', '=', id).execute()
  }

  /** How many other accounts of an admin role can sign in. */
  async othersEnabled(role: AdminRole, id: UserId): Promise<number> {
    const rows = await this.db
      .selectFrom('user')
      .select('id')
      .where('adminRole', '=', role)
      .where('disabled', '=', 0)
      .where('id', '!=', id)
      .execute()
    return rows.length
  }

  async passwordIs(id: UserId, password: string): Promise<boolean> {
    const stored = await this.storedPassword(id)
    return stored !== null && (await verifyPassword(stored, password))
  }

  /** `own`: chosen by its owner. Set by somebody else, it must be changed at the next sign-in. */
  async setPassword(account: Account, password: string, own: boolean): Promise<Refusal | null> {
    const fault = this.faultOf(account, password) ?? (await this.reuseFault(account.id, password))
    if (fault) return fault
    const hash = await hashPassword(password)
    await this.rememberOld(account.id)
    await this.db
      .updateTable('account')
      .set({ password: hash })
      .where('userId', '=', account.id)
      .where('providerId', '=', 'credential')
      .execute()
    await this.db
      .updateTable('user')
      .set({ mustChangePassword: own ? 0 : 1, passwordChangedAt: this.now() })
      .where('id', '=', account.id)
      .execute()
    return null
  }

  async endSessions(id: UserId, except: string | null): Promise<void> {
    await this.db
      .deleteFrom('session')
      .where('userId', '=', id)
      .$if(except !== null, query => query.where('id', '!=', except ?? ''))
      .execute()
  }

  private faultOf(owner: { username: string; name: string; adminRole: AdminRole | null }, password: string) {
    return passwordFault(password, { ...owner, admin: owner.adminRole !== null }, this.rules)
  }

  /** The present password never passes as new; the profile says how many older ones do not either. */
  private async reuseFault(id: UserId, password: string): Promise<Refusal | null> {
    const older = await this.db
      .selectFrom('passwordHistory')
      .select('hash')
      .where('userId', '=', id)
      .orderBy('at', 'desc')
      .limit(Math.max(0, this.rules.history - 1))
      .execute()
    const present = await this.storedPassword(id)
    for (const hash of [...(present ? [present] : []), ...older.map(row => row.hash)])
      if (await verifyPassword(hash, password)) return refuse('weak-password', { why: 'used-before' })
    return null
  }

  private async rememberOld(id: UserId): Promise<void> {
    const hash = await this.storedPassword(id)
    if (hash && this.rules.history > 0)
      await this.db.insertInto('passwordHistory').values({ userId: id, at: this.now(), hash }).execute()
  }

  private async storedPassword(id: UserId): Promise<string | null> {
    const row = await this.db
      .selectFrom('account')
      .select('password')
      .where('userId', '=', id)
      .where('providerId', '=', 'credential')
      .executeTakeFirst()
    return row?.password ?? null
  }
}

function presentAccount(row: {
  id: string
  username: string
  name: string
  adminRole: string | null
  disabled: number
  mustChangePassword: number
  createdAt: string
}): Account {
  return Account.parse({
    ...row,
    adminRole: row.adminRole ?? null,
    disabled: row.disabled === 1,
    mustChangePassword: row.mustChangePassword === 1,
  })
}
