import { z } from 'zod'

/** A refusal as it travels: `refused` is stable, `message` is for people without a screen of ours. */
export const Refusal = z.object({
  refused: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
  message: z.object({ zh: z.string(), en: z.string() }),
})
