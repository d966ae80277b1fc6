import type { CommandInput } from '../../../shared/board/command.ts'
import type { CalendarDate, Instant, PlanDate } from '../../../shared/calendar/date.ts'
import type { Beat } from './beat.ts'
import { commandBeat } from './beat.ts'
import type { CardStory } from './card-story.ts'
import { dayDate, moment } from './demo-days.ts'

const hours = ['09:10', '09:35', '10:05', '10:40', '11:15', '14:10'] as const

/** The desk enters a card on the day it came onto the board; those of one day come in a few sittings. */
export function tellCreation(card: CardStory, at: number, order: string): Beat {
  const sitting = hours[Math.floor(at / 24) % hours.length] ?? hours[0]
  return commandBeat(creationMoment(card, sitting), 'dispatch', () => createCommand(card, order), card.key)
}

function creationMoment(card: CardStory, clock: string): Instant {
  return moment(dayDate(card.since), clock)
}

export function createCommand(card: CardStory, order: string): CommandInput {
  return {
    type: 'card.create',
    title: card.title,
    workflowId: card.workflow,
    areaId: card.area,
    patch: withoutGaps({
      order,
      moreAreaIds: card.more && [...card.more],
      measureId: card.measure,
      chemical: card.chemical,
      start: card.start,
      leadUnitId: card.lead,
      supportUnitIds: card.support && [...card.support],
      leaderId: card.leader,
      buildDays: card.buildDays,
      investTotal: card.total === undefined ? undefined : { amount: card.total, unit: '万元' },
      investPlanned: card.planned === undefined ? undefined : { amount: card.planned, unit: '万元' },
      targetIds: card.targets && [...card.targets],
      sourceClause: card.source,
      startOn: card.startOn === undefined ? undefined : onDay(card.startOn),
    }),
    due: card.due === undefined ? null : onDay(card.due),
    plan: Object.fromEntries(
      Object.entries(card.plan ?? {}).map(([stage, [date, percent]]) => [
        stage,
        { date: onDay(date), ...(percent === undefined ? {} : { percent }) },
      ]),
    ),
    lists: card.list ? [{ listId: card.list, from: '2021-09-23' }] : [],
    sample: card.sample,
  }
}

const onDay = (date: string): PlanDate => ({ date: date as CalendarDate, precision: 'day' })

function withoutGaps<T extends object>(patch: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const given = Object.entries(patch).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given) as { [K in keyof T]: Exclude<T[K], undefined> }
}
