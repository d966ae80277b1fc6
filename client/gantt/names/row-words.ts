import type { TFunction } from 'i18next'
import type { PlanDate } from '../../../shared/calendar/date.ts'
import type { Lamp } from '../../../shared/lamp/rules.ts'
import { dueWords } from './due-words.ts'

/** What rows of names say, looked up once: scrolling asks for thousands of rows and never for a translation. */
export interface RowWords {
  readonly lamp: Readonly<Record<Lamp, string>>
  readonly unclear: string
  readonly untitled: string
  readonly sample: string
  due(due: PlanDate): string
  lagged(days: number): string
  problems(count: number): string
}

export function rowWords(t: TFunction, year: number): RowWords {
  const dues = new Map<string, string>()
  return {
    lamp: {
      red: t('card:lamp.red'),
      yellow: t('card:lamp.yellow'),
      green: t('card:lamp.green'),
      done: t('card:lamp.done'),
    },
    unclear: t('card:unclear'),
    untitled: t('card:untitled'),
    sample: t('card:sample'),
    /** A campaign has some hundred days, so what was said once is kept. */
    due(due) {
      const key = due.precision + due.date
      const known = dues.get(key)
      if (known !== undefined) return known
      const words = dueWords(t, due, year)
      dues.set(key, words)
      return words
    },
    lagged: days => t('card:lagged.short', { days }),
    problems: count => t('gantt:row.problems', { count }),
  }
}
