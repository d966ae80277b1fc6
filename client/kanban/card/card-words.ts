import type { TFunction } from 'i18next'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import type { Hint, Mark } from './face.ts'

export function hintWords(t: TFunction, hint: Hint): string {
  return t(`kanban:hint.${hint.kind}`, { name: hint.name, days: hint.days })
}

export function markWords(t: TFunction, mark: Mark): string {
  switch (mark.kind) {
    case 'side':
      return t(`kanban:mark.${mark.state}`)
    case 'unreported':
      return t('card:lamp.unreported')
    case 'lagged':
      return t('card:lagged.short', { days: mark.days })
    case 'check':
      return t('kanban:mark.check')
    case 'fault':
      return t('kanban:mark.fault', { count: mark.count })
    case 'override':
    case 'sample':
      return t(`kanban:mark.${mark.kind}`)
  }
}

/** The day, and the year everybody is in: its dates leave the year out. */
export interface CardToday {
  readonly day: CalendarDate
  readonly year: number
}
