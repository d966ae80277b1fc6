import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartProblem } from './start-problem.ts'

/** The secret that signs sessions and tickets: the one given, else one made once and kept readable by its owner alone. */
export function authSecret(given: string | null, dataDir: string): string {
  if (given) return given
  const file = join(dataDir, 'auth-secret')
  if (!existsSync(file))
    writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' })
  const kept = readFileSync(file, 'utf8').trim()
  if (kept.length < 32)
    throw new StartProblem(
      `${file} is damaged; delete it to make a new one (everybody signs in again) · 密钥文件损坏`,
    )
  return kept
}
