import type { PlanDraft } from './seed.ts'

/** A rule of the plan that people keep and the machine only shows, with the words it was read from. */
export const mechanism = (
  id: string,
  name: string,
  rule: string,
  where: string,
  text: string,
): Omit<PlanDraft['mechanisms'][number], 'order'> => ({ id, name, rule, source: { where, text } })
