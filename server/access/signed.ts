import { createHmac, timingSafeEqual } from 'node:crypto'

/** Signs small values that travel through the browser. `purpose` keeps a value of one kind from passing as another. */
export interface Signer {
  sign(payload: string): string
  /** The payload, or null when the signature is not ours. */
  open(signed: string): string | null
}

export function signer(secret: string, purpose: string): Signer {
  const key = createHmac('sha256', secret).update(purpose).digest()
  const mac = (payload: string) => createHmac('sha256', key).update(payload).digest()
  return {
    sign: payload => `${Buffer.from(payload).toString('base64url')}.${mac(payload).toString('base64url')}`,
    open(signed) {
      const [body = '', tag = ''] = signed.split('.')
      const payload = Buffer.from(body, 'base64url').toString()
      const given = Buffer.from(tag, 'base64url')
      const expected = mac(payload)
      return given.length === expected.length && timingSafeEqual(given, expected) ? payload : null
    },
  }
}
