import type { CardView } from '../../../shared/board/view.ts'
import { addDays, later } from '../../../shared/calendar/arithmetic.ts'
import type { CalendarDate, Instant } from '../../../shared/calendar/date.ts'
import type { Span } from '../../../shared/calendar/span.ts'
import { localMoment } from '../../card/words/moment-words.ts'
import type { Life } from './use-life.ts'

/** What lasts: from a day up to another, or until today. */
export interface Bar {
  readonly key: string
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly open: boolean
  readonly words: string
}

interface Lasting {
  readonly card: CardView
  readonly life: Pick<Life, 'decisions' | 'slips'>
  readonly today: CalendarDate
  readonly timeZone: string
  readonly slipName: (slip: Life['slips'][number]) => string
}

/** 难点 from raised to closed, 议定 from decided to cleared, letters from issued to cleared. */
export function barsOf({ card, life, today, timeZone, slipName }: Lasting) {
  const dayOf = (at: Instant) => localMoment(at, timeZone).date
  const bar = (key: string, words: string, from: CalendarDate, to: CalendarDate | null): Bar => ({
    key,
    words,
    from,
    to: to ?? today,
    open: to === null,
  })
  return {
    problems: card.problems.map(({ id, text, raised, closed }) =>
      bar(id, text, dayOf(raised.at), closed ? dayOf(closed.at) : null),
    ),
    decisions: life.decisions.map(({ id, what, recordedAt, state, steps }) => {
      const end = steps.findLast(step => step.act === 'clear')
      return bar(id, what, dayOf(recordedAt), state === 'cleared' && end ? dayOf(end.at) : null)
    }),
    slips: life.slips.flatMap(slip => {
      if (!slip.issuedOn) return []
      const end = slip.trail.findLast(({ act }) => act === 'clear' || act === 'withdraw')
      const isOver = slip.state === 'cleared' || slip.state === 'withdrawn'
      return [bar(slip.id, slipName(slip), slip.issuedOn, isOver && end ? end.on : null)]
    }),
  }
}

const near = 31

/** The campaign's days, and the month after its last where the card has a date in it. What lies beyond is told in words. */
export function axisOfLife(campaign: Span, card: CardView, today: CalendarDate): Span {
  const farthest = addDays(campaign.to, near)
  const dues = [card.due, ...card.milestones.map(({ due }) => due)].flatMap(due => (due ? [due.date] : []))
  const last = dues.filter(day => day <= farthest).reduce(later, campaign.to)
  return { from: campaign.from, to: later(last, today) }
}

/** Bars that overlap go beneath each other. */
export function stackBars(bars: readonly Bar[]): readonly (Bar & { readonly row: number })[] {
  const ends: CalendarDate[] = []
  return bars
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .map(bar => {
      const free = ends.findIndex(end => end < bar.from)
      const row = free < 0 ? ends.length : free
      ends[row] = bar.to
      return { ...bar, row }
    })
}
