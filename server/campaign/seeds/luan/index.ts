import { shippedWorkflows } from '../../../../shared/card/workflows.ts'
import { lampPresets } from '../../../../shared/lamp/presets.ts'
import { assemblePlan } from '../assemble-plan.ts'
import type { Seed } from '../seed.ts'
import { areas, measures, people, units } from './actions.ts'
import { head, lists } from './head.ts'
import { mechanisms, rhythms } from './rules.ts'
import { firstTargets } from './targets-1.ts'
import { laterTargets } from './targets-2.ts'

export const luan: Seed = {
  id: 'luan',
  name: head.name,
  plan: () =>
    assemblePlan({
      campaign: head,
      phases: [],
      areas,
      measures,
      units,
      people,
      lists,
      clocks: [],
      rhythms,
      mechanisms,
      targets: [...firstTargets, ...laterTargets],
      workflows: [...shippedWorkflows],
      besideGroups: [],
      lampRules: { ...lampPresets.default, returnWithinDays: 31 },
    }),
}
