import { z } from 'zod'
import { UnitId, UserId } from '../ids.ts'

/** Roles inside a campaign; a person may hold several of the first four. `screen` is a paired TV, not a person. */
export const Role = z.enum(['leader', 'dispatch', 'unit', 'inspector', 'screen'])
export type Role = z.infer<typeof Role>

/** 三员分立: system-wide, at most one of them, and none edits boards. */
export const AdminRole = z.enum(['sysadmin', 'secadmin', 'auditor'])
export type AdminRole = z.infer<typeof AdminRole>

/** Somebody in a campaign. `unitIds` are the units they belong to whatever their role: judge and party depends on it. */
export const Member = z.object({
  userId: UserId,
  name: z.string(),
  roles: z.array(Role),
  unitIds: z.array(UnitId),
})
export type Member = z.infer<typeof Member>
