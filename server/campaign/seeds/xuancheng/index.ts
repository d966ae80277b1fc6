import { shippedWorkflows, xuanchengClocks } from '../../../../shared/card/workflows.ts'
import { lampPresets } from '../../../../shared/lamp/presets.ts'
import { assemblePlan } from '../assemble-plan.ts'
import type { Seed } from '../seed.ts'
import { areas } from './areas.ts'
import { head } from './head.ts'
import { measures } from './measures.ts'
import { mechanisms } from './mechanisms.ts'
import { rhythms } from './rhythms.ts'
import { projectTargets } from './targets-1-projects.ts'
import { industryTargets } from './targets-2-industry.ts'
import { platformTargets } from './targets-3-platform.ts'
import { opennessTargets } from './targets-4-openness.ts'
import { partyTargets } from './targets-5-party.ts'
import { besideGroups, measureTargets } from './targets-6-measures.ts'
import { lists, people, units } from './units.ts'

export const xuancheng: Seed = {
  id: 'xuancheng',
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
      workflows: [...shippedWorkflows],
      clocks: [...xuanchengClocks],
      rhythms,
      mechanisms,
      targets: [
        ...projectTargets,
        ...industryTargets,
        ...platformTargets,
        ...opennessTargets,
        ...partyTargets,
        ...measureTargets,
      ],
      besideGroups,
      lampRules: lampPresets.default,
    }),
}
