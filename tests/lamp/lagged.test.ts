import { describe, expect, it } from 'vitest'
import { rollDay } from '../../shared/board/roll-day.ts'
import type { CardView } from '../../shared/board/view.ts'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import { CardId } from '../../shared/ids.ts'
import type { Lamp } from '../../shared/lamp/rules.ts'
import { day } from '../card/a-card.ts'

type Lagged = CardView['lagged']

/** What the day's end writes for a card that ended it with this lamp; undefined where it writes nothing. */
function ended(on: CalendarDate, lamp: Lamp, lagged: Lagged): Lagged | undefined {
  const card = { id: 'c1', lamp, lagged } as unknown as CardView
  const [write] = rollDay({ cards: [card], today: on }).writes
  return write && 'value' in write ? (write.value as Lagged) : undefined
}

describe('曾滞后', () => {
  it('[LAMP-5] counts the days that ended red and stays after the card recovers', () => {
    const lamps: Lamp[] = ['green', 'red', 'red', 'yellow', 'green', 'red', 'done']
    let lagged: Lagged = null
    for (const [at, lamp] of lamps.entries()) lagged = ended(day(`2021-10-1${at}`), lamp, lagged) ?? lagged
    expect(lagged).toEqual({ days: 3, first: '2021-10-11', last: '2021-10-15' })
  })

  it('[LAMP-5] asking twice for a day, or for one before it, adds nothing', () => {
    const lagged = { days: 2, first: day('2021-10-11'), last: day('2021-10-12') }
    expect(ended(day('2021-10-12'), 'red', lagged)).toBeUndefined()
    expect(ended(day('2021-10-09'), 'red', lagged)).toBeUndefined()
    expect(ended(day('2021-10-13'), 'red', lagged)?.days).toBe(3)
  })

  it('[LAMP-5] the board at midnight counts, whatever was changed or deleted before the day was looked at', () => {
    const card = (id: string, lamp: Lamp) => ({ id, lamp, lagged: null }) as unknown as CardView
    const cards = [card('recovered', 'green'), card('since', 'red')]
    const red = new Set([CardId.parse('recovered'), CardId.parse('deleted')])
    const { writes } = rollDay({ cards, deleted: [card('deleted', 'red')], today: day('2021-10-12') }, red)
    expect(writes.map(write => 'card' in write && write.card)).toEqual(['recovered', 'deleted'])
  })
})
