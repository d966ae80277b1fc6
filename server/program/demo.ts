import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { UserId } from '../../shared/ids.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { demoAccounts, demoPassword } from '../campaign/demo/accounts.ts'
import type { DemoHost } from '../campaign/demo/demo-host.ts'
import type { SettableClock } from './business-clock.ts'
import { demoBulletins } from './demo-bulletins.ts'
import { demoRoom } from './demo-room.ts'
import { demoSlips } from './demo-slips.ts'
import type { ServerParts } from './server-parts.ts'
import { StartProblem } from './start-problem.ts'

export type BuildDemo = (host: DemoHost) => Promise<void>

const begun = (dataDir: string) => join(dataDir, 'demo-begun')
const finished = (dataDir: string) => join(dataDir, 'demo-clock')
const database = (dataDir: string) => join(dataDir, 'guatu.db')

/**
 * A demo and real work never share a directory. A demo that was stopped while it was being made is made again from nothing;
 * one that was finished is kept as people left it.
 */
export function prepareDemoDir(dataDir: string, demo: boolean): void {
  const hasData = existsSync(database(dataDir))
  if (!demo && existsSync(begun(dataDir)))
    throw new StartProblem(
      `DATA_DIR ${dataDir} holds a demo; start it with "npm run demo", or choose another directory · 该目录是演示数据`,
    )
  if (!demo) return
  if (hasData && !existsSync(begun(dataDir)))
    throw new StartProblem(
      `DATA_DIR ${dataDir} holds real data; the demo needs a directory of its own · 该目录已有正式数据，演示请另选目录`,
    )
  if (hasData && !existsSync(finished(dataDir)))
    for (const suffix of ['', '-wal', '-shm']) rmSync(database(dataDir) + suffix, { force: true })
  writeFileSync(begun(dataDir), '')
}

export const demoIsMade = (dataDir: string): boolean => existsSync(finished(dataDir))

/** Accounts, campaigns and their days so far, written through the same commands, gate and journal as everyone's. */
export async function makeDemo(parts: ServerParts, clock: SettableClock, build: BuildDemo): Promise<void> {
  const users = await makeAccounts(parts)
  const leaves: (() => void)[] = []
  await build({
    setNow: at => clock.set(at),
    userId: username => mustHave(users, username),
    async openRoom(plan) {
      const room = await demoRoom(parts, plan, users)
      leaves.push(room.leave)
      return room
    },
    finish: at => clock.set(at),
  })
  await demoSlips(parts, clock, users)
  await demoBulletins(parts, clock, users)
  for (const leave of leaves) leave()
}

async function makeAccounts(parts: ServerParts): Promise<ReadonlyMap<string, UserId>> {
  const users = new Map<string, UserId>()
  for (const { username, name, adminRole } of demoAccounts) {
    const account = await parts.access.accounts.create(
      { username, name, adminRole, password: demoPassword },
      true,
    )
    if (isRefusal(account)) throw new Error(`demo account ${username}: ${account.refused}`)
    users.set(username, account.id)
  }
  return users
}

export function mustHave(users: ReadonlyMap<string, UserId>, username: string): UserId {
  const id = users.get(username)
  if (!id) throw new Error(`the demo has no account ${username}`)
  return id
}
