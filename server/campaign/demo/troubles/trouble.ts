import type { CalendarDate } from '../../../../shared/calendar/date.ts'
import { type Beat, commandBeat } from '../beat.ts'
import { moment } from '../demo-days.ts'

type Kind = 'land' | 'approval' | 'funding' | 'relocation' | 'utilities' | 'labour' | 'market' | 'other'

/** `MM-DD HH:MM` of the demo's year. */
export function when(words: string) {
  const [day = '', clock = ''] = words.split(' ')
  return moment(`2021-${day}` as CalendarDate, clock)
}
export const date = (day: string) => `2021-${day}` as CalendarDate

export interface Raised {
  readonly at: string
  readonly by: string
  readonly card: string
  readonly text: string
  readonly kind: Kind
  readonly asked?: string
  readonly due?: string
  readonly answer?: {
    readonly at: string
    readonly by: string
    readonly text: string
    readonly promise?: string
  }
  readonly closed?: { readonly at: string; readonly by: string; readonly words: string }
}

/** A problem from being raised to wherever it had come by the morning of day 37. */
export function problemBeats({ at, by, card, text, kind, asked, due, answer, closed }: Raised): Beat[] {
  const name = `${card}/${at}`
  const raised = commandBeat(
    when(at),
    by,
    names => ({
      type: 'problem.raise',
      card: names.card(card),
      text: `（示例）${text}`,
      kind,
      ...(asked ? { askedUnitId: asked } : {}),
      ...(due ? { due: date(due) } : {}),
    }),
    name,
  )
  const answered = answer
    ? [
        commandBeat(when(answer.at), answer.by, names => ({
          type: 'problem.answer',
          card: names.card(card),
          problemId: names.made(name),
          text: `（示例）${answer.text}`,
          ...(answer.promise ? { promise: date(answer.promise) } : {}),
        })),
      ]
    : []
  const ended = closed
    ? [
        commandBeat(when(closed.at), closed.by, names => ({
          type: 'problem.close',
          card: names.card(card),
          problemId: names.made(name),
          words: `（示例）${closed.words}`,
        })),
      ]
    : []
  return [raised, ...answered, ...ended]
}
