import { longestPassword } from '../../shared/access/account.ts'
import { type Refusal, refuse } from '../../shared/refusal.ts'
import type { AuthRules } from './auth-profile.ts'
import { isCommonPassword } from './common-passwords.ts'

export interface PasswordOwner {
  readonly username: string
  readonly name: string
  readonly admin: boolean
}

/** Why a new password will not do, or null. `why` picks the words on screen. */
export function passwordFault(password: string, owner: PasswordOwner, rules: AuthRules): Refusal | null {
  const shortest = owner.admin ? rules.minLengthAdmin : rules.minLength
  const length = [...password].length
  if (length < shortest) return refuse('weak-password', { why: 'short', shortest })
  if (password.length > longestPassword)
    return refuse('weak-password', { why: 'long', longest: longestPassword })
  if (classesOf(password) < rules.classes)
    return refuse('weak-password', { why: 'classes', classes: rules.classes })
  if (isCommonPassword(password)) return refuse('weak-password', { why: 'common' })
  if (namesOwner(password, owner)) return refuse('weak-password', { why: 'own-name' })
  return null
}

function classesOf(password: string): number {
  return [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u].filter(kind => kind.test(password))
    .length
}

function namesOwner(password: string, owner: PasswordOwner): boolean {
  const text = password.toLowerCase()
  return [owner.username, owner.name].some(name => name.length >= 3 && text.includes(name.toLowerCase()))
}
