import { z } from 'zod'
import { Account, AccountChange, NewAccount, Password } from '../../shared/access/account.ts'
import { UserId } from '../../shared/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusal.ts'
import { type Route, route } from '../web/route.ts'
import type { Access } from './access.ts'
import { mayLose, mayTakeAdminRole } from './separation.ts'
import { by } from './session-routes.ts'
import type { AccessDatabase } from './tables.ts'

const One = z.object({ id: UserId })

/** Accounts, kept by the security administrator; the access log, read by the auditor. */
export function accountRoutes(access: Access): Route[] {
  return [
    listAccounts(access),
    createAccount(access),
    changeAccount(access),
    resetPassword(access),
    endSessions(access),
    readLog(access),
  ]
}

function listAccounts(access: Access): Route {
  return route({
    method: 'get',
    path: '/api/accounts',
    summary: 'All accounts',
    who: 'secadmin',
    answer: z.array(Account),
    handle: () => access.accounts.all(),
  })
}

function createAccount(access: Access): Route {
  return route({
    method: 'post',
    path: '/api/accounts',
    summary: 'Make an account; its owner changes the password at the first sign-in',
    who: 'secadmin',
    body: NewAccount,
    answer: Account,
    async handle({ session, body, address }) {
      const account = await access.accounts.create(body, false)
      if (isRefusal(account)) return account
      await access.log.append({
        kind: 'account.create',
        ...by(session, address),
        targetId: account.id,
        ok: true,
        detail: { username: account.username, adminRole: account.adminRole },
      })
      return account
    },
  })
}

function changeAccount(access: Access): Route {
  return route({
    method: 'patch',
    path: '/api/accounts/{id}',
    summary: 'Rename, disable or enable an account, or give it one of the three admin roles',
    who: 'secadmin',
    params: One,
    body: AccountChange,
    answer: Account,
    async handle({ session, params, body, address }) {
      const account = await access.accounts.find(params.id)
      if (!account) return refuse('no-such-item')
      const detail = { username: account.username, ...body }
      const refused = await access.log.appendChange(
        { kind: 'account.change', ...by(session, address), targetId: account.id, ok: true, detail },
        async db => {
          const fault = await changeFault(access, account.id, body, db)
          if (!fault) await access.accounts.change(account.id, definedOf(body), db)
          return fault
        },
      )
      if (refused) return refused
      const { adminRole = account.adminRole } = body
      if (body.disabled || adminRole !== account.adminRole) await endAll(access, account.id)
      return access.accounts.find(account.id)
    },
  })
}

/** Looked at in the log's lane: two who each take a post away, or give one and a role, are looked at one after another. */
async function changeFault(
  access: Access,
  id: UserId,
  change: AccountChange,
  db: AccessDatabase,
): Promise<Refusal | null> {
  const account = await access.accounts.find(id, db)
  if (!account) return refuse('no-such-item')
  if (change.adminRole !== undefined) {
    const grants = await access.grants.ofUser(id, db)
    const roles = [...grants.values()].flatMap(member => member.roles)
    const fault = mayTakeAdminRole(account.adminRole, change.adminRole, roles)
    if (fault) return fault
  }
  const loses = change.disabled || (change.adminRole === null && account.adminRole !== null)
  if (!loses || !account.adminRole) return null
  return mayLose(account.adminRole, await access.accounts.othersEnabled(account.adminRole, id, db))
}

function resetPassword(access: Access): Route {
  return route({
    method: 'post',
    path: '/api/accounts/{id}/password',
    summary: 'Set a password its owner must change at the next sign-in; all their sessions end',
    who: 'secadmin',
    params: One,
    body: z.object({ password: Password }),
    async handle({ session, params, body, address }) {
      const account = await access.accounts.find(params.id)
      if (!account) return refuse('no-such-item')
      const fault = await access.accounts.setPassword(account, body.password, false)
      if (fault) return fault
      await endAll(access, account.id)
      await access.log.append({
        kind: 'account.password',
        ...by(session, address),
        targetId: account.id,
        ok: true,
        detail: { username: account.username },
      })
      return { changed: true }
    },
  })
}

function endSessions(access: Access): Route {
  return route({
    method: 'delete',
    path: '/api/accounts/{id}/sessions',
    summary: 'Sign an account out everywhere; its sockets close',
    who: 'secadmin',
    params: One,
    async handle({ session, params, address }) {
      const account = await access.accounts.find(params.id)
      if (!account) return refuse('no-such-item')
      await endAll(access, params.id)
      await access.log.append({
        kind: 'sessions.end',
        ...by(session, address),
        targetId: params.id,
        ok: true,
        detail: { username: account.username },
      })
      return { ended: true }
    },
  })
}

const LogRow = z.object({
  seq: z.number(),
  at: z.number(),
  kind: z.string(),
  actorId: z.string().nullable(),
  actorName: z.string(),
  targetId: z.string().nullable(),
  campaign: z.string().nullable(),
  ip: z.string(),
  ok: z.boolean(),
  detail: z.unknown(),
  hash: z.string(),
})

function readLog(access: Access): Route {
  return route({
    method: 'get',
    path: '/api/access-log',
    summary: 'The access log, newest first; for the auditor alone',
    who: 'auditor',
    query: z.object({
      before: z.coerce.number().int().positive().nullable().default(null),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    answer: z.object({ rows: z.array(LogRow), next: z.number().nullable() }),
    async handle({ query }) {
      const rows = await access.log.page(query.before, query.limit)
      return {
        rows: rows.map(row => ({ ...row, ok: row.ok === 1, detail: JSON.parse(row.detail) })),
        next: rows.length === query.limit ? (rows.at(-1)?.seq ?? null) : null,
      }
    },
  })
}

async function endAll(access: Access, id: UserId): Promise<void> {
  await access.accounts.endSessions(id, null)
  access.sockets.endUser(id)
}

/** zod's partial keeps keys that were sent as undefined; a change must not. */
function definedOf(change: AccountChange) {
  return {
    ...(change.name === undefined ? {} : { name: change.name }),
    ...(change.disabled === undefined ? {} : { disabled: change.disabled }),
    ...(change.adminRole === undefined ? {} : { adminRole: change.adminRole }),
  }
}
