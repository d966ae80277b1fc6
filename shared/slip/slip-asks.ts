import { z } from 'zod'
import { SlipDeed, SlipDraft } from './slip.ts'

/** Chosen by the sender, so that the same request twice is one act. */
const key = z.string().min(1).max(100)
const version = z.int().positive()

/** `POST /api/campaigns/:campaign/slips` → Slip. */
export const DraftAsk = SlipDraft.extend({ key })
export type DraftAsk = z.infer<typeof DraftAsk>

/** `PATCH …/slips/:slip` → Slip: a draft's words; what is not named stays. Kind and origin are the draft's for good. */
export const AmendAsk = SlipDraft.omit({ kind: true, escalatedFrom: true }).partial().extend({ version })
export type AmendAsk = z.infer<typeof AmendAsk>

/** `DELETE …/slips/:slip`: a draft only. */
export const DiscardAsk = z.object({ version })

/** `POST …/slips/:slip/deeds` → Slip. `version` is the one the sender saw; another one now refuses with `conflict`. */
export const DeedAsk = z.object({ key, version, deed: SlipDeed })
export type DeedAsk = z.infer<typeof DeedAsk>
