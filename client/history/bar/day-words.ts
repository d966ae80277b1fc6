import type { TFunction } from 'i18next'
import { weekdayOf } from '../../../shared/calendar/arithmetic.ts'
import { dayOfCampaign, spanOfCampaign } from '../../../shared/calendar/campaign-day.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import type { CampaignHead } from '../../../shared/plan/plan.ts'
import { dateWords } from '../../card/words/date-words.ts'

/** 第19天; 开始前3天 and 结束后2天 outside the campaign (CAL-1). */
export function dayNumberWords(t: TFunction, head: CampaignHead, day: CalendarDate): string {
  const at = dayOfCampaign(spanOfCampaign(head), day)
  if (at.phase === 'before') return t('history:day.before', { n: at.daysUntil })
  return at.phase === 'after'
    ? t('history:day.after', { n: at.daysSince })
    : t('history:day.n', { n: at.day })
}

/** 2021年10月11日 周一 */
export const dayWords = (t: TFunction, day: CalendarDate): string =>
  `${dateWords(t, day)} ${weekdayWords(t, day)}`

export const weekdayWords = (t: TFunction, day: CalendarDate): string =>
  t('history:day.weekdays').split(',')[weekdayOf(day) - 1] ?? ''
