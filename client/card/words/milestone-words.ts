import type { TFunction } from 'i18next'
import type { MilestoneView } from '../../../shared/board/view.ts'
import { dateWords, planDateWords } from './date-words.ts'

/** One milestone in a phrase: 「开工 10月11日申报待核」, 「竣工 9月下旬到期，已超12天」. */
export function milestoneWords(t: TFunction, one: MilestoneView, year?: number): string {
  const name = one.stage.name
  if (one.verified)
    return t('card:milestone.verifiedOn', { name, date: dateWords(t, one.verified.date, year) })
  if (one.claimed) return t('card:milestone.claimedOn', { name, date: dateWords(t, one.claimed.date, year) })
  if (!one.due) return t('card:milestone.undatedAs', { name })
  const date = planDateWords(t, one.due, year)
  if (one.daysLate > 0) return t('card:milestone.lateBy', { name, date, days: one.daysLate })
  return t('card:milestone.dueOn', { name, date })
}
