import type { SeedId } from '../../seeds/index.ts'
import type { CardStory } from '../card-story.ts'
import { cihuCards } from './cihu.ts'
import { jinanCards } from './jinan.ts'
import { luanCards } from './luan.ts'
import { tanchengCards } from './tancheng.ts'

export interface OtherCampaign {
  readonly seed: SeedId
  readonly cards: readonly CardStory[]
  /** When its plan was put on its board, on the morning visitors arrive; one after the other, as the clock only goes forward. */
  readonly entered: string
}

/** The four campaigns beside 宣城: on their boards stands what their plans name, as from the plan. */
export const otherCampaigns: readonly OtherCampaign[] = [
  { seed: 'cihu', cards: cihuCards, entered: '08:24' },
  { seed: 'jinan', cards: jinanCards, entered: '08:32' },
  { seed: 'luan', cards: luanCards, entered: '08:40' },
  { seed: 'tancheng', cards: tanchengCards, entered: '08:48' },
]
