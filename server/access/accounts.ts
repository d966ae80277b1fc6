import { Account, type NewAccount } from '../../shared/access/account.ts'
import type { AdminRole } from '../../shared/access/member.ts'
import type { UserId } from '../../shared/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusal.ts'
import { type AccountRows, accountRows, insertAccount } from './account-rows.ts'
import type { AuthRules } from './auth-profile.ts'
import { hashPassword, verifyPassword } from './password-hash.ts'
import { passwordFault } from './password-policy.ts'
import type { AccessDatabase } from './tables.ts'

/** Accounts and their passwords. Who may do this is the routes' question; what may be is decided here. */
export class Accounts {
  private readonly db: AccessDatabase
  private readonly rules: AuthRules
  private readonly now: () => number

  constructor(db: AccessDatabase, rules: AuthRules, now: () => number) {
    this.db = db
    this.rules = rules
    this.now = now
  }

  async count(db = this.db): Promise<number> {
    const row = await db
      .selectFrom('user')
      .select(query => query.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    return Number(row.count)
  }

  async all(): Promise<readonly Account[]> {
    const rows = await this.db
      .selectFrom('user')
      .selectAll()
      .orderBy('createdAt')
      .orderBy('username')
      .execute()
    return rows.map(presentAccount)
  }

  async find(id: UserId, db = this.db): Promise<Account | null> {
    const row = await db.selectFrom('user').selectAll().where('id', '=', id).executeTakeFirst()
    return row ? presentAccount(row) : null
  }

  /** A new account; `own`: its password was chosen by its owner, so it need not be changed at the first sign-in. */
  async create(wanted: NewAccount, own: boolean): Promise<Account | Refusal> {
    const made = await this.prepare(wanted, own)
    if (isRefusal(made)) return made
    return this.db.transaction().execute(db => this.insert(made, db))
  }

  /** What `insert` will store, or what is wrong with it. */
  async prepare(wanted: NewAccount, own: boolean): Promise<AccountRows | Refusal> {
    return this.faultOf(wanted, wanted.password) ?? accountRows(wanted, own, this.now())
  }

  /** Inside a transaction. */
  async insert(rows: AccountRows, db: AccessDatabase): Promise<Account | Refusal> {
    if (!(await insertAccount(db, rows))) return refuse('name-taken', { username: rows.user.username })
    return presentAccount(rows.user)
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
  async othersEnabled(role: AdminRole, id: UserId, db = this.db): Promise<number> {
    const rows = await db
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
    const { id } = account
    await this.db.transaction().execute(async db => {
      await this.rememberOld(id, db)
      await db
        .updateTable('account')
        .set({ password: hash })
        .where('userId', '=', id)
        .where('providerId', '=', 'credential')
        .execute()
      await db
        .updateTable('user')
        .set({ mustChangePassword: own ? 0 : 1, passwordChangedAt: this.now() })
        .where('id', '=', id)
        .execute()
    })
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

  private async rememberOld(id: UserId, db: AccessDatabase): Promise<void> {
    const hash = await this.storedPassword(id, db)
    if (hash && this.rules.history > 0)
      await db.insertInto('passwordHistory').values({ userId: id, at: this.now(), hash }).execute()
  }

  private async storedPassword(id: UserId, db = this.db): Promise<string | null> {
    const row = await db
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
