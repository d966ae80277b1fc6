import { assemblePlan } from '../assemble-plan.ts'
import type { Seed } from '../seed.ts'
import { defaultLamps, shippedWorkflows } from '../shipped-rules.ts'
import { areas, lists, people, units } from './areas.ts'
import { head, phases } from './head.ts'
import { measures } from './measures.ts'
import { mechanisms, rhythms } from './rules.ts'
import { targets } from './targets.ts'

export const cihu: Seed = {
  id: 'cihu',
  name: head.name,
  plan: () =>
    assemblePlan({
      campaign: head,
      phases,
      areas,
      measures,
      units,
      people,
      lists,
      clocks: [],
      rhythms,
      mechanisms,
      targets,
      workflows: shippedWorkflows,
      besideGroups: [],
      lampRules: defaultLamps,
    }),
}
