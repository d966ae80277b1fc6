import { z } from 'zod'

/** `nist`: length and a block list, no forced rotation. `djbh2`, `djbh3`: what 等保 2.0 assessors of level 2 and 3 ask. */
export const AuthProfile = z.enum(['nist', 'djbh2', 'djbh3'])
export type AuthProfile = z.infer<typeof AuthProfile>

export interface AuthRules {
  readonly minLength: number
  readonly minLengthAdmin: number
  /** Of lower case, upper case, digits, other. */
  readonly classes: number
  readonly rotationDays: number | null
  readonly history: number
  readonly lockAfter: number
  readonly lockMinutes: number
  readonly idleMinutes: number
  readonly absoluteHours: number
  readonly singleSession: boolean
}

const minute = 60_000

export const authRules: Readonly<Record<AuthProfile, AuthRules>> = {
  nist: {
    minLength: 8,
    minLengthAdmin: 12,
    classes: 1,
    rotationDays: null,
    history: 0,
    lockAfter: 10,
    lockMinutes: 15,
    idleMinutes: 8 * 60,
    absoluteHours: 24,
    singleSession: false,
  },
  djbh2: {
    minLength: 8,
    minLengthAdmin: 12,
    classes: 3,
    rotationDays: 90,
    history: 5,
    lockAfter: 5,
    lockMinutes: 30,
    idleMinutes: 30,
    absoluteHours: 12,
    singleSession: false,
  },
  djbh3: {
    minLength: 10,
    minLengthAdmin: 12,
    classes: 3,
    rotationDays: 90,
    history: 5,
    lockAfter: 5,
    lockMinutes: 30,
    idleMinutes: 15,
    absoluteHours: 12,
    singleSession: true,
  },
}

export const idleMs = (rules: AuthRules): number => rules.idleMinutes * minute
export const absoluteMs = (rules: AuthRules): number => rules.absoluteHours * 60 * minute
export const lockMs = (rules: AuthRules): number => rules.lockMinutes * minute
