import type { TFunction } from 'i18next'
import type { BurnUp } from '../../../shared/history/burn-up.ts'
import type { DayChange } from '../../../shared/history/burn-up-days.ts'
import { dateWords } from '../../card/words/date-words.ts'
import { pointsWords } from '../../card/words/number-words.ts'

const most = 3

/** When the total was altered and when less was done than the day before, the newest few; empty where neither happened. */
export function changesWords(t: TFunction, { steps, falls }: BurnUp, unit: string, year: number): string {
  const list = (changes: readonly DayChange[]) =>
    changes
      .slice(-most)
      .map(({ day, by }) =>
        t('history:trend.change', {
          day: dateWords(t, day, year),
          by: `${by > 0 ? '+' : '−'}${pointsWords(Math.abs(by))}`,
        }),
      )
      .join(t('history:trend.and'))
  const parts = [
    steps.length > 0 ? t('history:trend.steps', { n: steps.length, list: list(steps), unit }) : '',
    falls.length > 0 ? t('history:trend.falls', { list: list(falls) }) : '',
  ]
  return parts.filter(Boolean).join(t('history:forecast.semicolon'))
}
