import { z } from 'zod'
import { CalendarDate } from '../calendar/date.ts'
import { UnitId, UserId } from '../ids.ts'
import { line } from '../text.ts'
import { AdminRole, Role } from './member.ts'

/** What a user may be called to sign in: letters of any script, digits and a few marks; case does not matter. */
export const usernamePattern = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,31}$/u
export const longestPassword = 128

export const Username = z.string().regex(usernamePattern, 'letters, digits and . _ - only')
export const Password = z.string().min(1).max(longestPassword)
export const PersonName = line(60).refine(text => text.trim().length > 0, 'a name')

/** An account as the security administrator sees it (`GET /api/accounts`). */
export const Account = z.object({
  id: UserId,
  username: z.string(),
  name: z.string(),
  adminRole: AdminRole.nullable(),
  disabled: z.boolean(),
  mustChangePassword: z.boolean(),
  createdAt: z.string(),
})
export type Account = z.infer<typeof Account>

/** `POST /api/accounts`: its owner changes the password at the first sign-in. */
export const NewAccount = z.object({
  username: Username,
  name: PersonName,
  password: Password,
  adminRole: AdminRole.nullable().default(null),
})
export type NewAccount = z.infer<typeof NewAccount>

/** `PATCH /api/accounts/:id`. */
export const AccountChange = z
  .object({ name: PersonName, disabled: z.boolean(), adminRole: AdminRole.nullable() })
  .partial()
export type AccountChange = z.infer<typeof AccountChange>

/** `PUT /api/campaigns/:id/members/:userId`: replaces what somebody may there; no role ends the membership. A `screen` is never a person. */
export const Grant = z.object({
  roles: z.array(Role.exclude(['screen'])).max(4),
  unitIds: z.array(UnitId).max(40),
})
export type Grant = z.infer<typeof Grant>

/** A row of `GET /api/campaigns/:id/members`. */
export const MemberRow = z.object({
  userId: UserId,
  username: z.string(),
  name: z.string(),
  roles: z.array(Role),
  unitIds: z.array(UnitId),
})
export type MemberRow = z.infer<typeof MemberRow>

/** `POST /api/campaigns`: from a seed with its own dates or new ones, or empty (then `name`, `from` and `to` are needed). */
export const NewCampaign = z.object({
  seed: z.string().max(20).nullable(),
  name: line(120).optional(),
  from: CalendarDate.optional(),
  to: CalendarDate.optional(),
})
export type NewCampaign = z.infer<typeof NewCampaign>

const Person = z.object({ username: Username, name: PersonName, password: Password })

/**
 * `POST /api/setup`, once, on an empty server: the three administrators, each a different person with a password of their own, and
 * optionally the first campaign with the person who dispatches it.
 */
export const Setup = z
  .object({
    sysadmin: Person,
    secadmin: Person,
    auditor: Person,
    first: z.object({ campaign: NewCampaign, dispatch: Person }).nullable().default(null),
  })
  .refine(setup => areDistinct(peopleOf(setup).map(person => person.username.toLowerCase())), {
    message: 'four people, four usernames',
    path: ['username'],
  })
  .refine(setup => areDistinct(peopleOf(setup).map(person => person.password)), {
    message: 'a password of their own for each',
    path: ['password'],
  })
export type Setup = z.infer<typeof Setup>

function peopleOf(setup: {
  sysadmin: z.infer<typeof Person>
  secadmin: z.infer<typeof Person>
  auditor: z.infer<typeof Person>
  first: { dispatch: z.infer<typeof Person> } | null
}) {
  return [setup.sysadmin, setup.secadmin, setup.auditor, ...(setup.first ? [setup.first.dispatch] : [])]
}

const areDistinct = (values: readonly string[]) => new Set(values).size === values.length
