import { ordersBetween } from '../../../../shared/board/order.ts'
import type { CalendarDate } from '../../../../shared/calendar/date.ts'
import { StageId } from '../../../../shared/ids.ts'
import { type Beat, commandBeat, editBeat } from '../beat.ts'
import type { CardStory } from '../card-story.ts'
import { moment } from '../demo-days.ts'
import { createCommand } from '../tell-creation.ts'

const at = (clock: string) => moment('2021-10-28' as CalendarDate, clock)

/** A plan put on its board in one afternoon: cards as the document names them; what was reached, claimed by one desk and checked by the other. */
export function tellOther(cards: readonly CardStory[]): Beat[] {
  const orders = ordersBetween(null, null, cards.length)
  const created = cards.map((card, index) =>
    commandBeat(at('16:30'), 'dispatch', () => createCommand(card, orders[index] ?? ''), card.key),
  )
  const reached = cards.flatMap(card =>
    Object.entries(card.actual ?? {}).flatMap(([stage, on]) => reachedBeats(card, stage, on)),
  )
  return [...created, ...reached]
}

function reachedBeats(card: CardStory, stage: string, on: string): Beat[] {
  const stageId = StageId.parse(stage)
  const date = on as CalendarDate
  return [
    editBeat(at('16:50'), 'dispatch', names => [
      { type: 'claim', card: names.card(card.key), stage: stageId, date },
    ]),
    commandBeat(at('17:10'), 'dispatch2', names => ({
      type: 'card.verify',
      card: names.card(card.key),
      stageId,
      date,
      words: '（示例）按台账核对',
    })),
  ]
}
