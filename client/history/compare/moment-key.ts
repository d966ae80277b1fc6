import { CalendarDate } from '../../../shared/calendar/date.ts'
import { SnapshotId } from '../../../shared/ids.ts'

/** A moment as an address names it: `now`, a day (its end), `2021-10-11T15:30` on the campaign's clock, or a snapshot. */
export type MomentKey =
  | { readonly kind: 'now' }
  | { readonly kind: 'day'; readonly day: CalendarDate }
  | { readonly kind: 'time'; readonly day: CalendarDate; readonly minutes: number }
  | { readonly kind: 'snapshot'; readonly id: SnapshotId }

/** Null for words that name no moment. */
export function momentKeyFrom(text: string | null): MomentKey | null {
  if (!text) return null
  if (text === 'now') return { kind: 'now' }
  const day = CalendarDate.safeParse(text)
  if (day.success) return { kind: 'day', day: day.data }
  const [date = '', time = ''] = text.split('T')
  const [onDay, minutes] = [CalendarDate.safeParse(date), minutesOf(time)]
  if (onDay.success && minutes !== null) return { kind: 'time', day: onDay.data, minutes }
  const id = SnapshotId.safeParse(text.startsWith('s-') ? text.slice(2) : '')
  return id.success ? { kind: 'snapshot', id: id.data } : null
}

export function textOfMoment(key: MomentKey): string {
  switch (key.kind) {
    case 'now':
      return 'now'
    case 'day':
      return key.day
    case 'time':
      return `${key.day}T${clockText(key.minutes)}`
    case 'snapshot':
      return `s-${key.id}`
  }
}

/** 15:30, 9:05, also with a full-width colon as people type it; null for anything else. */
export function minutesOf(text: string): number | null {
  const found = /^(\d{1,2})[:：](\d{2})$/.exec(text.trim())
  const [hours, minutes] = [Number(found?.[1]), Number(found?.[2])]
  return found && hours < 24 && minutes < 60 ? hours * 60 + minutes : null
}

export const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
