import type { z } from 'zod'
import { Slip } from './slip.ts'

/** A slip as it is kept: what follows from the day, from who reads it and from rows of their own is left out. */
export const KeptSlip = Slip.omit({
  overdue: true,
  unsigned: true,
  daysLeft: true,
  escalatedTo: true,
  evidence: true,
  trail: true,
})
export type KeptSlip = z.infer<typeof KeptSlip>

/** What the rules ask of a slip, kept or as a reader has it. */
export type SlipFacts = Pick<KeptSlip, 'kind' | 'unitId' | 'leadUnitId' | 'state' | 'issuerRole'>
