import { randomBytes } from 'node:crypto'
import type { NewAccount } from '../../shared/access/account.ts'
import { UserId } from '../../shared/ids.ts'
import { hashPassword } from './password-hash.ts'
import type { AccessDatabase, AccessTables } from './tables.ts'

/** An account as it will be stored: the rows better-auth reads, written by us so that they are one commit with what belongs to it. */
export interface AccountRows {
  readonly user: AccessTables['user']
  readonly account: AccessTables['account']
}

/** `own`: its password was chosen by its owner, so it need not be changed at the first sign-in. Hashes, so it takes its time. */
export async function accountRows(wanted: NewAccount, own: boolean, now: number): Promise<AccountRows> {
  const username = wanted.username.toLowerCase()
  const id = UserId.parse(randomBytes(16).toString('hex'))
  const made = new Date(now).toISOString()
  const password = await hashPassword(wanted.password)
  return {
    user: {
      id,
      name: wanted.name,
      username,
      email: `${Buffer.from(username).toString('hex')}@accounts.invalid`,
      emailVerified: 1,
      adminRole: wanted.adminRole,
      disabled: 0,
      mustChangePassword: own ? 0 : 1,
      passwordChangedAt: now,
      createdAt: made,
      updatedAt: made,
    },
    account: {
      id: randomBytes(16).toString('hex'),
      accountId: id,
      providerId: 'credential',
      userId: id,
      password,
      createdAt: made,
      updatedAt: made,
    },
  }
}

/** Inside a transaction. False, and nothing stored, when somebody has that name; of two who ask at once one has it. */
export async function insertAccount(db: AccessDatabase, { user, account }: AccountRows): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('user')
    .values(user)
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows !== 1n) return false
  await db.insertInto('account').values(account).execute()
  return true
}
