import type { ListedCollection } from '../sections.ts'
import { areas } from './areas.tsx'
import { clocks } from './clocks.ts'
import type { Listing } from './listing.ts'
import { lists } from './lists.ts'
import { measures } from './measures.ts'
import { mechanisms } from './mechanisms.ts'
import { people } from './people.ts'
import { phases } from './phases.ts'
import { rhythms } from './rhythms.ts'
import { targets } from './targets.ts'
import { units } from './units.ts'
import { workflows } from './workflows.ts'

export const listings: Readonly<Record<ListedCollection, Listing>> = {
  phases,
  areas,
  measures,
  units,
  people,
  lists,
  workflows,
  clocks,
  rhythms,
  mechanisms,
  targets,
}
