import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../../server/program/config.ts'
import { markMoved } from '../../server/program/moved-mark.ts'
import { openSecrets } from '../../server/program/open-secrets.ts'
import { StartProblem } from '../../server/program/start-problem.ts'
import { copyRows } from './copy-rows.ts'
import { copyEvidence } from './evidence.ts'
import { proveGrown } from './grown.ts'
import { type Check, prove, proveWhole } from './prove.ts'
import { filledTables, movedHere, settle } from './settings.ts'
import { openSource, type Source } from './source.ts'
import { openTarget, type Target } from './target.ts'

/**
 * Moves the embedded installation in `dataDir` to the PostgreSQL of the configuration, in one transaction, and proves it before it is committed: false
 * and nothing written where anything differs. Run again it moves nothing and proves again. The source is left as it was, but for a file that says where it went.
 */
export async function move(dataDir: string, config: Config, say: (line: string) => void): Promise<boolean> {
  if (config.databaseUrl === null)
    throw new StartProblem('set DATABASE_URL to the PostgreSQL to move to · 请设置 DATABASE_URL')
  const source = openSource(dataDir)
  try {
    const secrets = { ...config, dataDir }
    if (!config.authSecret) mustBeThere(dataDir, 'auth-secret', 'AUTH_SECRET_FILE')
    if (!config.signingKey) mustBeThere(dataDir, 'signing-key.pem', 'SIGNING_KEY_FILE')
    const { key } = openSecrets(secrets, false)
    const target = await openTarget(config.databaseUrl)
    try {
      const moved = await movedHere(target)
      if (moved === source.id) return await proveAgain(source, target, key, say)
      await refuseFilled(target)
      await timed(say, () => copy(source, target, secrets))
      if (!(await tell(prove(source, target, key), say))) return false
      await target.commit()
    } finally {
      await target.close()
    }
    markMoved(
      dataDir,
      `moved to PostgreSQL on ${new Date().toISOString()}; delete this file to work here again`,
    )
    say('moved and proven · 已迁移并验证')
    return true
  } finally {
    source.close()
  }
}

async function copy(source: Source, target: Target, secrets: Config): Promise<string> {
  const { kysely } = target.database
  await copyRows(source, kysely)
  const bytes = await copyEvidence(source.dataDir, kysely)
  await settle(target, source, secrets)
  return `copied ${source.tables.length} tables and ${bytes} bytes of evidence · 已复制`
}

/** Where a node has worked since, tables have changed as they should; what came from the source must still be under it. */
async function proveAgain(
  source: Source,
  target: Target,
  key: Parameters<typeof prove>[2],
  say: (line: string) => void,
): Promise<boolean> {
  say('moved before; proving it again · 此前已迁移，现重新验证')
  const lines: string[] = []
  if (await tell(prove(source, target, key), line => void lines.push(line))) {
    for (const line of lines) say(line)
    return true
  }
  say('worked on since the move: what was moved must still be under it · 迁移后已有新数据')
  const grown = await tell(proveGrown(source, target), say)
  return (await tell(proveWhole(target, key), say)) && grown
}

async function refuseFilled(target: Target): Promise<void> {
  const filled = await filledTables(target.database.kysely)
  if (filled.length > 0)
    throw new StartProblem(
      `the PostgreSQL database is not empty (${filled.slice(0, 5).join(', ')}); move into a new one, before any node is started on it · 目标数据库非空，请使用新建的空库`,
    )
}

function mustBeThere(dataDir: string, file: string, setting: string): void {
  if (existsSync(join(dataDir, file))) return
  throw new StartProblem(
    `${join(dataDir, file)} is not there; give the one the server had by ${setting} · 缺少密钥文件，请用 ${setting} 指定`,
  )
}

/** A line a check, with the time since the one before. */
async function tell(checks: AsyncIterable<Check>, say: (line: string) => void): Promise<boolean> {
  let whole = true
  let before = performance.now()
  for await (const { fits, words } of checks) {
    const now = performance.now()
    say(`${fits ? '✓' : '✗'} ${words}  ${Math.round(now - before)} ms`)
    whole &&= fits
    before = now
  }
  return whole
}

async function timed(say: (line: string) => void, work: () => Promise<string>): Promise<void> {
  const began = performance.now()
  const words = await work()
  say(`${words}  ${Math.round(performance.now() - began)} ms`)
}
