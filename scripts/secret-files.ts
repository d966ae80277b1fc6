import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeSigningKey } from '../server/room/daily-head.ts'

const password = () => randomBytes(24).toString('base64url')

/** The secrets an installation of several nodes is made of, by the names of their files. */
export const secretFiles = {
  'auth-secret': () => randomBytes(48).toString('base64url'),
  'signing-key.pem': makeSigningKey,
  'postgres-password': password,
  'redis-password': password,
} as const satisfies Readonly<Record<string, () => string>>

export type SecretFile = keyof typeof secretFiles

/** Makes those that are not there yet, readable by their owner alone, and never writes over one. Answers the new ones. */
export function makeSecrets(folder: string): SecretFile[] {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const names = Object.keys(secretFiles) as SecretFile[]
  const missing = names.filter(name => !existsSync(join(folder, name)))
  for (const name of missing)
    writeFileSync(join(folder, name), secretFiles[name](), { mode: 0o600, flag: 'wx' })
  return missing
}
