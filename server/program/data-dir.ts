import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartProblem } from './start-problem.ts'

/** Makes the data directory and proves that it takes files, before anything is opened in it. */
export function prepareDataDir(dataDir: string): void {
  const probe = join(dataDir, `.probe-${randomUUID()}`)
  try {
    mkdirSync(join(dataDir, 'evidence'), { recursive: true, mode: 0o750 })
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (cause) {
    throw new StartProblem(
      `DATA_DIR ${dataDir} cannot be written (${codeOf(cause)}); choose another or fix its rights · 数据目录不可写`,
      { cause },
    )
  }
}

export function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
}
