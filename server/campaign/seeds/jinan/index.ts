import { shippedWorkflows } from '../../../../shared/card/workflows.ts'
import { lampPresets } from '../../../../shared/lamp/presets.ts'
import { assemblePlan } from '../assemble-plan.ts'
import type { Seed } from '../seed.ts'
import { areas, measures } from './areas.ts'
import { head, lists } from './head.ts'
import { mechanisms, rhythms } from './rules.ts'
import { economyTargets } from './targets-economy.ts'
import { innovationTargets } from './targets-innovation.ts'
import { projectTargets } from './targets-projects.ts'

export const jinan: Seed = {
  id: 'jinan',
  name: head.name,
  plan: () =>
    assemblePlan({
      campaign: head,
      phases: [],
      areas,
      measures,
      units: [],
      people: [],
      lists,
      clocks: [],
      rhythms,
      mechanisms,
      targets: [...economyTargets, ...projectTargets, ...innovationTargets],
      workflows: [...shippedWorkflows],
      besideGroups: [],
      lampRules: lampPresets.default,
    }),
}
