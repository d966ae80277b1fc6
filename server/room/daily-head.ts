import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { canonicalJson } from './canonical-json.ts'

/** The last row of a day, signed, so that a third party who kept it can tell whether history was rewritten later. */
export interface DailyHead {
  readonly campaign: CampaignId
  readonly day: CalendarDate
  readonly seq: number
  readonly hash: Uint8Array
}

const said = ({ campaign, day, seq, hash }: DailyHead): Buffer =>
  Buffer.from(canonicalJson({ campaign, day, seq, hash: Buffer.from(hash).toString('hex') }))

/** A fresh Ed25519 key as PKCS#8 PEM, for the data directory. */
export function makeSigningKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

export function signHead(key: KeyObject, head: DailyHead): Uint8Array {
  return sign(null, said(head), key)
}

export function headIsSigned(publicKey: KeyObject, head: DailyHead, signature: Uint8Array): boolean {
  return verify(null, said(head), publicKey, signature)
}

export const readSigningKey = (pem: string): KeyObject => createPrivateKey(pem)
/** What a third party is given to check signatures with, as SPKI PEM. */
export const publicKeyOf = (key: KeyObject): string =>
  createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString()
