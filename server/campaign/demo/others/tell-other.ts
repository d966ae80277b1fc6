import { ordersBetween } from '../../../../shared/board/order.ts'
import type { CalendarDate, Instant } from '../../../../shared/calendar/date.ts'
import { StageId } from '../../../../shared/ids.ts'
import { type Beat, commandBeat, editBeat } from '../beat.ts'
import type { CardStory } from '../card-story.ts'
import { createCommand } from '../tell-creation.ts'

/** A plan put on its board on the morning visitors arrive: cards as the document names them; what was reached, claimed by one desk and checked by the other. */
export function tellOther(cards: readonly CardStory[], opened: Instant): Beat[] {
  const orders = ordersBetween(null, null, cards.length)
  const created = cards.map((card, index) =>
    commandBeat(opened, 'dispatch', () => createCommand(card, orders[index] ?? ''), card.key),
  )
  const reached = cards.flatMap(card =>
    Object.entries(card.actual ?? {}).flatMap(([stage, on]) => reachedBeats(card, stage, on, opened)),
  )
  return [...created, ...reached]
}

function reachedBeats(card: CardStory, stage: string, on: string, opened: Instant): Beat[] {
  const stageId = StageId.parse(stage)
  const date = on as CalendarDate
  return [
    editBeat(after(opened, 3), 'dispatch', names => [
      { type: 'claim', card: names.card(card.key), stage: stageId, date },
    ]),
    commandBeat(after(opened, 5), 'dispatch2', names => ({
      type: 'card.verify',
      card: names.card(card.key),
      stageId,
      date,
      words: '（示例）按台账核对',
    })),
  ]
}

const after = (opened: Instant, minutes: number): Instant => (opened + minutes * 60_000) as Instant
