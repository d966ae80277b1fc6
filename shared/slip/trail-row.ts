import type { z } from 'zod'
import { type SlipDeed, SlipTrail } from './slip.ts'

/** What happens to a slip besides its deeds: it is drafted, its draft is changed, its draft is thrown away. */
export type TrailAct = SlipDeed['act'] | 'draft' | 'amend' | 'discard'

/** A row of the trail before it has its place in it. */
export const TrailRow = SlipTrail.omit({ seq: true })
export type TrailRow = Omit<z.infer<typeof TrailRow>, 'act'> & { readonly act: TrailAct }
