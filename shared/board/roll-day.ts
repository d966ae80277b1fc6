import type { CalendarDate } from '../calendar/date.ts'
import type { CardId } from '../ids.ts'
import type { BoardView, CardView } from './view.ts'
import type { BoardChange, Write } from './write.ts'

/**
 * LAMP-5: what the day job writes for a day that has ended. `view` must be projected with that day as its `today`. Each card that
 * ended the day red has one more day of lag, for good; asking twice for a day, or for an earlier one, adds nothing. `red`: the cards that
 * were red at midnight, for a board that has changed since; absent, the view says.
 */
export function rollDay(
  view: Pick<BoardView, 'cards' | 'today'> & Partial<Pick<BoardView, 'deleted'>>,
  red?: ReadonlySet<CardId>,
): {
  readonly writes: readonly Write[]
  readonly changes: readonly BoardChange[]
} {
  const day = view.today
  const ended = red
    ? [...view.cards, ...(view.deleted ?? [])].filter(card => red.has(card.id))
    : view.cards.filter(card => card.lamp === 'red')
  const lagging = ended.filter(card => !(card.lagged && card.lagged.last >= day))
  const rolled = lagging.map(card => ({ card, lagged: oneMoreDay(card, day) }))
  return {
    writes: rolled.map(({ card, lagged }) => ({ kind: 'set', card: card.id, key: 'lagged', value: lagged })),
    changes: rolled.map(({ card, lagged }) => ({
      thing: 'card',
      id: card.id,
      field: 'lagged',
      before: card.lagged,
      after: lagged,
    })),
  }
}

function oneMoreDay({ lagged }: CardView, day: CalendarDate): NonNullable<CardView['lagged']> {
  return lagged ? { ...lagged, days: lagged.days + 1, last: day } : { days: 1, first: day, last: day }
}
