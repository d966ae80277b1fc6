import type { CalendarDate } from '../calendar/date.ts'
import type { Problem } from './fields.ts'

/** The newest promise anybody gave, null while nobody promised. */
export const promiseOf = (problem: Problem): CalendarDate | null =>
  problem.answers.findLast(answer => answer.promise !== undefined)?.promise ?? null

/** The day a problem is held to: a promise takes the place of the day that was asked for. Past it, and not on it, it is late. */
export const dayHeldTo = (problem: Problem): CalendarDate | null => promiseOf(problem) ?? problem.due ?? null
