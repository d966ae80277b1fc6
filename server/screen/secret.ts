import { createHash, randomBytes } from 'node:crypto'
import { pairingAlphabet } from '../../shared/screen/screen.ts'

/** 256 random bits: a TV's pairing secret, and its token for as long as it is paired. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** Eight of 32 signs, so 40 bits: enough for ten minutes and a few tries each. */
export function newCode(): string {
  const signs = [...randomBytes(8)].map(byte => pairingAlphabet[byte % pairingAlphabet.length])
  return signs.join('')
}

export const shownCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`

/** What the database keeps of a secret or a code. A plain hash will do: there is nothing to guess in what is random. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
