import type { TFunction } from 'i18next'
import { weekdayOf } from '../../../shared/calendar/arithmetic.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import type { MeetingHead } from '../../../shared/meeting/fields.ts'
import { dateWords } from '../../card/words/date-words.ts'

/** 「10月29日（周五）14:30」. */
export function whenWords(t: TFunction, head: Pick<MeetingHead, 'on' | 'time'>, year?: number): string {
  return [
    t('meeting:when', { date: dateWords(t, head.on, year), weekday: weekdayWords(t, head.on) }),
    head.time,
  ]
    .filter(Boolean)
    .join(' ')
}

export const weekdayWords = (t: TFunction, date: CalendarDate): string =>
  t('meeting:weekdays').split(',')[weekdayOf(date) - 1] ?? ''
