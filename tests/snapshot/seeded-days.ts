import type { CommandInput } from '../../shared/board/command.ts'
import type { Edit } from '../../shared/board/edit.ts'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { Plan } from '../../shared/plan/plan.ts'
import { buildCrowdedBoard, buildPlan, cardId, stageId } from '../support/build-board.ts'
import type { Random } from '../support/random.ts'
import type { StagedProgram } from './stage.ts'

/** A campaign of twenty units in a zone of its own, and its board. */
export function seededBoard(id: string, timeZone: string, cards: number) {
  const base = buildPlan()
  const units = Array.from({ length: 16 }, (_, at) => ({
    ...base.units[0],
    id: `u${at}`,
    order: 10 + at,
    name: `示例单位${at}`,
    shortName: `示例${at}`,
  }))
  const plan = Plan.parse({
    ...base,
    campaign: { ...base.campaign, id, timeZone },
    units: [...base.units, ...units],
  })
  return { plan, doc: buildCrowdedBoard(cards, plan) }
}

/** Something a person does to a card or the plan; now and then it is refused, as it would be. */
export async function actSomehow(
  program: Pick<StagedProgram, 'edit' | 'run'>,
  campaign: CampaignId,
  random: Random,
  cards: number,
  today: CalendarDate,
): Promise<boolean> {
  const card = cardId(`k${random.below(cards)}`)
  const dice = random.below(20)
  if (dice === 0) return program.run(campaign, { type: 'card.delete', cards: [card], reason: '示例' })
  if (dice === 1) return program.run(campaign, { type: 'card.restore', cards: [card] } as CommandInput)
  if (dice === 2)
    return program.run(campaign, { type: 'plan.head', head: { scopeNote: `示例${random.below(99)}` } })
  if (dice === 3)
    return program.run(campaign, {
      type: 'card.edit',
      cards: [card],
      patch: { leadUnitId: `u${random.below(16)}` },
    } as CommandInput)
  return program.edit(campaign, [editOf(card, dice, random, today)])
}

function editOf(card: ReturnType<typeof cardId>, dice: number, random: Random, today: CalendarDate): Edit {
  if (dice < 8)
    return { type: 'claim', card, stage: stageId(random.pick(['sign', 'file', 'start'])), date: today }
  if (dice < 10) return { type: 'owner', card, value: `示例${random.below(99)}` }
  if (dice < 12)
    return {
      type: 'move',
      card,
      stage: stageId(random.pick(['plan', 'talk', 'sign'])),
      order: `a${random.below(9)}`,
    }
  return { type: 'progress', card, value: random.below(101) }
}
