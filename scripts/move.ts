import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig } from '../server/program/config.ts'
import { StartProblem } from '../server/program/start-problem.ts'
import { move } from './move/move.ts'

/**
 * `DATABASE_URL=… npm run move -- --from <DATA_DIR>`: an embedded installation becomes one on PostgreSQL, all of it or nothing, and is proven equal.
 * Exit code 1 when anything differs or stands in the way; then PostgreSQL is as it was.
 */
const { from } = parseArgs({ options: { from: { type: 'string' } } }).values
try {
  if (from === undefined)
    throw new StartProblem('which DATA_DIR? npm run move -- --from <folder> · 请用 --from 指定数据目录')
  const began = performance.now()
  const dataDir = resolve(from)
  const moved = await move(dataDir, readConfig(process.env, []), say)
  say(`${((performance.now() - began) / 1000).toFixed(1)} s`)
  if (moved)
    say(`Give every node the same two files · 请把以下两个文件交给每个节点:
  AUTH_SECRET_FILE=${dataDir}/auth-secret
  SIGNING_KEY_FILE=${dataDir}/signing-key.pem`)
  else say('NOT moved: what is marked ✗ differs; PostgreSQL was left as it was · 未通过验证，未写入任何数据')
  process.exitCode = moved ? 0 : 1
} catch (error) {
  const words = error instanceof Error ? error.message : String(error)
  process.stderr.write(
    `guatu: ${error instanceof StartProblem ? words : `the move failed (${words}); PostgreSQL was left as it was · 迁移失败，未写入任何数据`}\n`,
  )
  process.exitCode = 1
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
