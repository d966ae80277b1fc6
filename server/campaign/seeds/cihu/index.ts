import { shippedWorkflows } from '../../../../shared/card/workflows.ts'
import { lampPresets } from '../../../../shared/lamp/presets.ts'
import { assemblePlan } from '../assemble-plan.ts'
import type { Seed } from '../seed.ts'
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
      workflows: [...shippedWorkflows],
      besideGroups: [],
      lampRules: lampPresets.default,
    }),
}
