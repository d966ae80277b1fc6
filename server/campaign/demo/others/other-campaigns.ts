import type { SeedId } from '../../seeds/index.ts'
import type { CardStory } from '../card-story.ts'
import { cihuCards } from './cihu.ts'
import { jinanCards } from './jinan.ts'
import { luanCards } from './luan.ts'
import { tanchengCards } from './tancheng.ts'

/** The four campaigns beside 宣城: on their boards stands what their plans name, as from the plan. */
export const otherCampaigns: readonly { readonly seed: SeedId; readonly cards: readonly CardStory[] }[] = [
  { seed: 'cihu', cards: cihuCards },
  { seed: 'jinan', cards: jinanCards },
  { seed: 'luan', cards: luanCards },
  { seed: 'tancheng', cards: tanchengCards },
]
