import { z } from 'zod'
import { AdminRole } from '../../../shared/access/member.ts'

export const Account = z.object({
  id: z.string(),
  name: z.string(),
  username: z.string(),
  adminRole: AdminRole.nullable(),
  mustChangePassword: z.boolean(),
})
export type Account = z.infer<typeof Account>

export const SessionAnswer = z.object({ user: Account })

export const Status = z.object({
  version: z.string(),
  needsSetup: z.boolean(),
  demo: z.boolean(),
  serverNow: z.number(),
  businessOffsetMs: z.number(),
  profile: z.string(),
})
export type Status = z.infer<typeof Status>

const rememberedKey = 'guatu.account'

/** Who last used this browser: opens the board from the local copy when the server cannot be asked. */
export function rememberedAccount(): Account | null {
  try {
    return Account.parse(JSON.parse(localStorage.getItem(rememberedKey) ?? 'null'))
  } catch {
    return null
  }
}
export function rememberAccount(account: Account): void {
  localStorage.setItem(rememberedKey, JSON.stringify(account))
}
export function forgetAccount(): void {
  localStorage.removeItem(rememberedKey)
}
