import { ordersBetween } from '../../../shared/board/order.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import type { Beat } from './beat.ts'
import { arrival } from './demo-days.ts'
import { otherMeetings } from './meetings/other-series.ts'
import { tellMeeting } from './meetings/tell-meeting.ts'
import { weeklyMeetings } from './meetings/weekly.ts'
import { storyCards } from './story-cards.ts'
import { tellCreation } from './tell-creation.ts'
import { tellMilestones } from './tell-milestones.ts'
import { tellPlan } from './tell-plan.ts'
import { reportStory } from './tell-reports.ts'
import { tellReturns } from './tell-returns.ts'
import { decisionStory } from './troubles/decisions.ts'
import { problemStory } from './troubles/problems.ts'
import { replanStory } from './troubles/replans.ts'
import { wordStory } from './troubles/words.ts'

/** Everything that happened in the 宣城 campaign before visitors arrive, in the order it happened. */
export function tellStory(plan: Plan): Beat[] {
  const orders = ordersBetween(null, null, storyCards.length)
  const cards = storyCards.flatMap((card, at) => {
    const order = orders[at] ?? ''
    return [tellCreation(card, at, order), ...tellMilestones(card, order)]
  })
  return [
    ...tellPlan(plan),
    ...cards,
    ...tellReturns(storyCards),
    ...reportStory,
    ...problemStory,
    ...replanStory,
    ...decisionStory,
    ...wordStory,
    ...[...otherMeetings, ...weeklyMeetings].flatMap(tellMeeting),
  ]
    .filter(beat => beat.at < arrival)
    .sort((a, b) => a.at - b.at)
}
