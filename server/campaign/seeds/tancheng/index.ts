import { shippedWorkflows } from '../../../../shared/card/workflows.ts'
import { lampPresets } from '../../../../shared/lamp/presets.ts'
import { assemblePlan } from '../assemble-plan.ts'
import type { Seed } from '../seed.ts'
import { areas } from './areas.ts'
import { cardLists, head, phases } from './head.ts'
import { measures } from './measures.ts'
import { mechanisms, rhythms } from './rules.ts'
import { targets } from './targets.ts'
import { people, units } from './units.ts'

export const tancheng: Seed = {
  id: 'tancheng',
  name: head.name,
  plan: () =>
    assemblePlan({
      campaign: head,
      phases,
      areas,
      measures,
      units,
      people,
      lists: cardLists,
      clocks: [],
      rhythms,
      mechanisms,
      targets,
      workflows: [...shippedWorkflows],
      besideGroups: [],
      lampRules: { ...lampPresets.default, returnWithinDays: 31 },
    }),
}
