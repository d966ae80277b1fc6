import type { TFunction } from 'i18next'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import type { Forecast, Outcome } from '../../../shared/history/forecast.ts'
import type { Pace } from '../../../shared/history/forecast-pace.ts'
import { dateWords } from '../../card/words/date-words.ts'

/** What is counted: 「个节点」, or a target's own unit. */
export interface Counted {
  readonly unit: string
  /** The last day of what time is measured over. */
  readonly end: CalendarDate
  readonly year: number
}

/** HIST-2: where it leads, and on what that is founded; never the one without the other. */
export function forecastWords(
  t: TFunction,
  forecast: Forecast,
  counted: Counted,
): { says: string; basis: string } {
  if (forecast.kind === 'none') return { says: t(`history:forecast.none.${forecast.why}`), basis: '' }
  if (forecast.kind === 'reached')
    return {
      says: t('history:forecast.reached', { day: dateWords(t, forecast.day, counted.year) }),
      basis: '',
    }
  const { pace, outcome, other, thin } = forecast
  const by = [pace, ...(other ? [other.pace] : [])].every(({ perDay }) => perDay <= 0 || perDay >= daily)
    ? 'day'
    : 'week'
  const parts = [t('history:forecast.by', { pace: paceWords(t, pace, counted, by) })]
  if (other)
    parts.push(
      t('history:forecast.otherwise', {
        pace: paceWords(t, other.pace, counted, by),
        outcome: outcomeWords(t, other.outcome, counted),
      }),
    )
  if (thin) parts.push(t('history:forecast.thin'))
  return {
    says: t('history:forecast.says', { outcome: outcomeWords(t, outcome, counted) }),
    basis: parts.join(t('history:forecast.semicolon')),
  }
}

function outcomeWords(t: TFunction, outcome: Outcome, { end, year }: Counted): string {
  return outcome.kind === 'finish'
    ? t('history:forecast.finish', { day: dateWords(t, outcome.day, year) })
    : t('history:forecast.short', { end: dateWords(t, end, year), percent: outcome.percent })
}

/** Slower ones are told by the week: nobody reads 0.03 a day. Two that are compared are told alike. */
const daily = 0.5

function paceWords(t: TFunction, pace: Pace, { unit, year }: Counted, by: 'day' | 'week'): string {
  const values = {
    days: pace.days,
    since: dateWords(t, pace.since, year),
    until: dateWords(t, pace.until, year),
  }
  if (pace.perDay <= 0) return t(`history:forecast.pace.${pace.over}.still`, values)
  const n = rounded(by === 'day' ? pace.perDay : pace.perDay * 7)
  const rate = t(by === 'day' ? 'history:forecast.perDay' : 'history:forecast.perWeek', { n, unit })
  return t(`history:forecast.pace.${pace.over}.moving`, { ...values, rate })
}

/** One decimal; more only where that would be nothing. */
const rounded = (n: number): string => (n >= 0.05 ? String(Math.round(n * 10) / 10) : n.toPrecision(1))
