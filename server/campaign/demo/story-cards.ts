import type { CardStory } from './card-story.ts'
import { enterprises } from './enterprises.ts'
import { inListFinishing, inListProducing } from './projects/in-list-finishing.ts'
import { inListStarts } from './projects/in-list-starts.ts'
import { offList, producedEarlier, startedEarlier } from './projects/off-list.ts'
import { pipeline } from './projects/pipeline.ts'
import { industryTasks } from './tasks/industry.ts'
import { partyTasks } from './tasks/party.ts'
import { platformEight } from './tasks/platform-eight.ts'
import { organisingTasks, supportTasks } from './tasks/support.ts'

/** Every card of the demo's campaign, in the order they stand on the board. */
export const storyCards: readonly CardStory[] = [
  ...inListStarts,
  ...inListFinishing,
  ...inListProducing,
  ...offList,
  ...startedEarlier,
  ...producedEarlier,
  ...pipeline,
  ...industryTasks,
  ...supportTasks,
  ...platformEight,
  ...enterprises,
  ...partyTasks,
  ...organisingTasks,
]
