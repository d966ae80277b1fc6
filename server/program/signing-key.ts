import type { KeyObject } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeSigningKey, readSigningKey } from '../room/daily-head.ts'
import { StartProblem } from './start-problem.ts'

/** The key the days are sealed with: made once, readable by its owner alone, and to be backed up with the data. */
export function signingKey(dataDir: string): KeyObject {
  const file = join(dataDir, 'signing-key.pem')
  if (!existsSync(file)) writeFileSync(file, makeSigningKey(), { mode: 0o600, flag: 'wx' })
  try {
    return readSigningKey(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new StartProblem(`${file} is damaged; restore it from a backup · 签名密钥损坏，请从备份恢复`, {
      cause,
    })
  }
}
