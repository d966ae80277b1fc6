import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Signer } from './signed.ts'

/** A browser, and who signed in on it before; the newest first. */
const Device = z.object({ id: z.string(), names: z.array(z.string()) })
type Device = z.infer<typeof Device>

export const deviceCookie = 'guatu.device'
export const deviceCookieDays = 400
const namesKept = 5

/** The device's id if this very user has signed in on it before. */
export function knownDevice(signer: Signer, cookie: string | undefined, username: string): string | null {
  const device = readDevice(signer, cookie)
  return device?.names.includes(username.toLowerCase()) ? device.id : null
}

/** The cookie after `username` signed in here. */
export function rememberDevice(signer: Signer, cookie: string | undefined, username: string): string {
  const device = readDevice(signer, cookie) ?? { id: randomUUID(), names: [] }
  const name = username.toLowerCase()
  const names = [name, ...device.names.filter(other => other !== name)].slice(0, namesKept)
  return signer.sign(JSON.stringify({ id: device.id, names } satisfies Device))
}

function readDevice(signer: Signer, cookie: string | undefined): Device | null {
  const payload = cookie ? signer.open(cookie) : null
  return payload ? Device.parse(JSON.parse(payload)) : null
}
