import type { CalendarDate } from '../../../shared/calendar/date.ts'
import type { Frame } from './frame.ts'

export interface Mark {
  readonly day: CalendarDate
  readonly value: number
}

/** A line through the ends of its days. */
export const linePath = (frame: Frame, marks: readonly Mark[]): string =>
  marks
    .map(({ day, value }, at) => `${at === 0 ? 'M' : 'L'}${px(frame.end(day))} ${px(frame.y(value))}`)
    .join('')

/** A level held through each day: what was so all day long is drawn so, and a change of it is a step. */
export function stepPath(frame: Frame, marks: readonly Mark[]): string {
  return marks
    .map(({ day, value }, at) => {
      const y = px(frame.y(value))
      return `${at === 0 ? 'M' : 'L'}${px(frame.x(day))} ${y}H${px(frame.end(day))}`
    })
    .join('')
}

/** What lies between two levels of each day; days that were not kept stay empty. */
export function bandPath(
  frame: Frame,
  bands: readonly { day: CalendarDate; from: number; to: number }[],
): string {
  return bands
    .filter(({ from, to }) => to > from)
    .map(({ day, from, to }) => {
      const [x, right] = [px(frame.x(day)), px(frame.end(day))]
      return `M${x} ${px(frame.y(from))}V${px(frame.y(to))}H${right}V${px(frame.y(from))}Z`
    })
    .join('')
}

const px = (value: number): number => Math.round(value * 100) / 100
