import type { KeyObject } from 'node:crypto'
import { join } from 'node:path'
import { makeSigningKey, readSigningKey } from '../room/daily-head.ts'
import { keptSecret } from './kept-secret.ts'
import { StartProblem } from './start-problem.ts'

/** The key the days are sealed with: made once, readable by its owner alone, and to be backed up with the data. */
export function signingKey(dataDir: string): KeyObject {
  const key = signingKeyIn(dataDir, true)
  if (!key) throw new Error('a key that may be made is there')
  return key
}

/** The key in the data directory; null: there is none and none may be made. */
export function signingKeyIn(dataDir: string, mayMake: boolean): KeyObject | null {
  const file = join(dataDir, 'signing-key.pem')
  const pem = keptSecret(file, mayMake ? makeSigningKey : null)
  return pem === null
    ? null
    : keyIn(pem, `${file} is damaged; restore it from a backup · 签名密钥损坏，请从备份恢复`)
}

/** A PKCS#8 PEM as a key; `problem` is what is said of one that is none. */
export function keyIn(pem: string, problem: string): KeyObject {
  try {
    return readSigningKey(pem)
  } catch (cause) {
    throw new StartProblem(problem, { cause })
  }
}
