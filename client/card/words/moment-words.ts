import type { TFunction } from 'i18next'
import type { CalendarDate, Instant } from '../../../shared/calendar/date.ts'
import { dateWords } from './date-words.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

/** A moment on the campaign's own clock: 「10月28日 16:05」, whatever zone the PC believes it is in (CAL-2). */
export function momentWords(t: TFunction, at: Instant, timeZone: string, year?: number): string {
  const { date, time } = localMoment(at, timeZone)
  return t('card:date.moment', { date: dateWords(t, date, year), time })
}

export function localMoment(at: Instant, timeZone: string): { date: CalendarDate; time: string } {
  const part = Object.fromEntries(
    formatFor(timeZone)
      .formatToParts(at)
      .map(p => [p.type, p.value]),
  )
  return {
    date: `${part.year}-${part.month}-${part.day}` as CalendarDate,
    time: `${part.hour}:${part.minute}`,
  }
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  formats.set(timeZone, made)
  return made
}
