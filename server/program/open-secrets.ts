import { createHash, type KeyObject, scryptSync } from 'node:crypto'
import type { Settings } from '../adapters/sql/settings.ts'
import { publicKeyOf } from '../room/daily-head.ts'
import { authSecret } from './auth-secret.ts'
import type { Config } from './config.ts'
import { keyIn, signingKeyIn } from './signing-key.ts'
import { StartProblem } from './start-problem.ts'

export interface Secrets {
  /** Signs sessions and tickets. */
  readonly auth: string
  /** Seals the days. */
  readonly key: KeyObject
}

type Given = Pick<Config, 'authSecret' | 'signingKey' | 'dataDir'>

/** Secrets given by the environment, or kept in the data directory, where they are made if `mayMake`. */
export function openSecrets(given: Given, mayMake = true): Secrets {
  const auth = authSecret(given.authSecret, given.dataDir, mayMake)
  if (auth === null) throw noneHere('AUTH_SECRET_FILE', 'auth-secret')
  return { auth, key: openKey(given, mayMake) }
}

function openKey({ signingKey, dataDir }: Given, mayMake: boolean): KeyObject {
  const problem =
    'SIGNING_KEY_FILE holds no private key; give it as PKCS#8 PEM · 签名密钥文件不是 PKCS#8 PEM 格式'
  const key = signingKey ? keyIn(signingKey, problem) : signingKeyIn(dataDir, mayMake)
  if (key === null) throw noneHere('SIGNING_KEY_FILE', 'signing-key.pem')
  return key
}

/** The key the nodes seal days with, for who only checks them: nothing is made, and another one than theirs is refused. */
export async function sharedKey(given: Given, settings: Settings): Promise<KeyObject> {
  const key = openKey(given, false)
  const theirs = await settings.get(names.key)
  if (theirs !== null && theirs !== keyFingerprint(key)) throw another('SIGNING_KEY_FILE', 'signing-key.pem')
  return key
}

/**
 * The secrets every node of an installation shares. The first node leaves their fingerprints in the database, never the secrets; a node
 * that has none, or others, is not started: its tickets would open nothing, and its seals would be another's.
 */
export async function sharedSecrets(
  given: Given,
  settings: Settings,
  installation: string,
): Promise<Secrets> {
  const known = (await settings.get(names.auth)) !== null
  const secrets = openSecrets(given, !known)
  const { auth, key } = fingerprints(secrets, installation)
  if ((await settings.settle(names.auth, auth)) !== auth) throw another('AUTH_SECRET_FILE', 'auth-secret')
  if ((await settings.settle(names.key, key)) !== key) throw another('SIGNING_KEY_FILE', 'signing-key.pem')
  return secrets
}

const names = { auth: 'auth secret fingerprint', key: 'signing key fingerprint' }

/** Slow to guess from, whatever was chosen as a secret. */
function fingerprints({ auth, key }: Secrets, installation: string): Record<'auth' | 'key', string> {
  return {
    auth: scryptSync(auth, installation, 32).toString('hex'),
    key: keyFingerprint(key),
  }
}

const keyFingerprint = (key: KeyObject) => createHash('sha256').update(publicKeyOf(key)).digest('hex')

const noneHere = (setting: string, file: string) =>
  new StartProblem(
    `this node lacks what the other nodes have; give their ${file} by ${setting}, or put it into DATA_DIR · 本节点缺少与其他节点相同的密钥`,
  )

const another = (setting: string, file: string) =>
  new StartProblem(
    `this node has another ${file} than the other nodes; give theirs by ${setting}, or put it into DATA_DIR · 本节点的密钥与其他节点不一致`,
  )
