import type { TFunction } from 'i18next'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import { type BurnUp, expectedAt } from '../../../shared/history/burn-up.ts'
import { pointsWords } from '../../card/words/number-words.ts'

/** 「已核25，待核5，按时间应完成50.0（按天计）」: what stands at the end of a day. */
export function readingWords(t: TFunction, burnUp: BurnUp, day: CalendarDate): string {
  const point = burnUp.points.find(one => one.day === day)
  const expected = expectedAt(burnUp, day)
  const parts = [
    point && point.claimed === null
      ? t('history:trend.value', { n: pointsWords(point.done) })
      : t('history:trend.verified', { n: point?.done ?? 0 }),
    point?.claimed ? t('history:trend.claimed', { n: point.claimed }) : '',
    point?.due === null || !point ? '' : t('history:trend.due', { n: point.due }),
    expected === null ? '' : t(`history:trend.expected.${burnUp.basis}`, { n: pointsWords(expected) }),
  ]
  return parts.filter(Boolean).join(t('history:trend.comma'))
}
