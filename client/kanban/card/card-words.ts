import type { TFunction } from 'i18next'
import type { CalendarDate, PlanDate } from '../../../shared/calendar/date.ts'
import type { Lamp } from '../../../shared/lamp/rules.ts'
import { planDateWords } from '../../card/words/date-words.ts'
import type { Hint, Mark } from './face.ts'
import { rememberedWords } from './remembered-words.ts'

/** The day, and the year everybody is in: its dates leave the year out. */
export interface CardToday {
  readonly day: CalendarDate
  readonly year: number
}

export function lampWords(t: TFunction, lamp: Lamp): string {
  return rememberedWords(t, lamp, () => t(`card:lamp.${lamp}`))
}

export function dueWords(t: TFunction, due: PlanDate, year: number): string {
  return rememberedWords(t, `${due.date}/${due.precision}/${year}`, () => planDateWords(t, due, year))
}

export function hintWords(t: TFunction, { kind, name, days }: Hint): string {
  return rememberedWords(t, `${kind}/${days}/${name}`, () => t(`kanban:hint.${kind}`, { name, days }))
}

export function markWords(t: TFunction, mark: Mark): string {
  return rememberedWords(t, markKey(mark), () => newMarkWords(t, mark))
}

function markKey(mark: Mark): string {
  switch (mark.kind) {
    case 'side':
      return `side/${mark.state}`
    case 'lagged':
      return `lagged/${mark.days}`
    case 'fault':
      return `fault/${mark.count}`
    default:
      return mark.kind
  }
}

function newMarkWords(t: TFunction, mark: Mark): string {
  switch (mark.kind) {
    case 'side':
      return t(`kanban:mark.${mark.state}`)
    case 'unreported':
      return t('card:lamp.unreported')
    case 'lagged':
      return t('card:lagged.short', { days: mark.days })
    case 'fault':
      return t('kanban:mark.fault', { count: mark.count })
    case 'check':
    case 'override':
    case 'sample':
      return t(`kanban:mark.${mark.kind}`)
  }
}
