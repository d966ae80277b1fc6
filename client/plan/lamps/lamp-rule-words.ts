import type { TFunction } from 'i18next'
import type { LampRules } from '../../../shared/lamp/rules.ts'

/** A rule set in sentences, each lamp's own; a lamp the set does not have is not mentioned. */
export function lampRuleWords(t: TFunction, rules: LampRules): readonly string[] {
  const { milestone, progress, money, entry, returnWithinDays } = rules
  const words: string[] = []
  if (milestone) {
    words.push(
      t(milestone.warnWholeMonth ? 'plan:lamps.warnMonth' : 'plan:lamps.warnDays', {
        n: milestone.warnWithinDays,
      }),
    )
    if (milestone.redAfterDaysLate !== undefined)
      words.push(t('plan:lamps.redDays', { n: milestone.redAfterDaysLate }))
    if (milestone.redAfterMonthsLate !== undefined)
      words.push(t('plan:lamps.redMonths', { n: milestone.redAfterMonthsLate }))
  }
  if (progress?.by === 'points')
    words.push(t('plan:lamps.points', { yellow: progress.yellowFrom, red: progress.redAbove }))
  if (progress?.by === 'ratio')
    words.push(
      t('plan:lamps.ratio', { yellow: percent(progress.yellowBelow), red: percent(progress.redBelow) }),
    )
  if (money) words.push(t('plan:lamps.money', { red: percent(money.redBelow) }))
  if (entry) words.push(t('plan:lamps.entry', { yellow: entry.yellowAfterMonths, red: entry.redAfterMonths }))
  if (returnWithinDays !== undefined) words.push(t('plan:lamps.return', { n: returnWithinDays }))
  return words
}

const percent = (share: number) => Math.round(share * 100)
