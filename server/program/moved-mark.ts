import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartProblem } from './start-problem.ts'

const markOf = (dataDir: string) => join(dataDir, 'moved-to-postgres')

/** What was moved to PostgreSQL must not be worked on here as well: two installations would go on from one past. */
export function refuseMoved(dataDir: string): void {
  if (!existsSync(markOf(dataDir))) return
  throw new StartProblem(
    `DATA_DIR ${dataDir} was moved to PostgreSQL; start it with that DATABASE_URL, or delete ${markOf(dataDir)} to go on with what is here · 数据已迁移到 PostgreSQL`,
  )
}

/** Left by the move, after it was proven. */
export function markMoved(dataDir: string, words: string): void {
  writeFileSync(markOf(dataDir), `${words}\n`)
}
