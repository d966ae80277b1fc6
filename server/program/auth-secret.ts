import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { keptSecret } from './kept-secret.ts'
import { StartProblem } from './start-problem.ts'

/**
 * The secret that signs sessions and tickets: the one given, else the one in the data directory. Made there when there is none and
 * `mayMake`; null: there is none.
 */
export function authSecret(given: string | null, dataDir: string, mayMake = true): string | null {
  if (given) return given
  const file = join(dataDir, 'auth-secret')
  const kept = keptSecret(file, mayMake ? () => randomBytes(48).toString('base64url') : null)
  if (kept !== null && kept.length < 32)
    throw new StartProblem(
      `${file} is damaged; delete it to make a new one (everybody signs in again) · 密钥文件损坏`,
    )
  return kept
}
