import type { LampRules } from '../../../shared/lamp/rules.ts'
import { figureWords } from '../../card/words/number-words.ts'
import type { Saying } from '../form/field.ts'

/** A rule set in sentences, a line for each of its lamps. */
export function ruleWords(rules: LampRules, at: Saying): readonly string[] {
  const { milestone, progress, money, entry, returnWithinDays } = rules
  const { t } = at
  return [
    milestone && milestoneWords(milestone, at),
    progress?.by === 'points' &&
      t('plan:rule.points', { yellow: progress.yellowFrom, red: progress.redAbove }),
    progress?.by === 'ratio' &&
      t('plan:rule.ratio', { yellow: percent(progress.yellowBelow), red: percent(progress.redBelow) }),
    money && moneyWords(money, at),
    entry && t('plan:rule.entry', { yellow: entry.yellowAfterMonths, red: entry.redAfterMonths }),
    returnWithinDays !== undefined && t('plan:rule.return', { n: returnWithinDays }),
  ].filter(words => typeof words === 'string')
}

function milestoneWords(rule: NonNullable<LampRules['milestone']>, { t, plan }: Saying): string {
  const stages = plan.workflows.flatMap(workflow => workflow.stages)
  const judged = rule.stageIds?.map(id => stages.find(stage => stage.id === id)?.name ?? id)
  return [
    judged ? t('plan:rule.only', { stages: judged.join(t('plan:listComma')) }) : t('plan:rule.every'),
    rule.warnWholeMonth && t('plan:rule.month'),
    rule.warnWithinDays > 0 && t('plan:rule.within', { n: rule.warnWithinDays }),
    rule.redAfterDaysLate !== undefined && t('plan:rule.daysLate', { n: rule.redAfterDaysLate }),
    rule.redAfterMonthsLate !== undefined && t('plan:rule.monthsLate', { n: rule.redAfterMonthsLate }),
  ]
    .filter(Boolean)
    .join(t('plan:rule.comma'))
}

function moneyWords(rule: NonNullable<LampRules['money']>, { t }: Saying): string {
  const red = percent(rule.redBelow)
  return rule.yellowBelow === undefined
    ? t('plan:rule.money', { red })
    : t('plan:rule.moneyBoth', { yellow: percent(rule.yellowBelow), red })
}

const percent = (ratio: number): string => `${figureWords(Math.round(ratio * 1000) / 10)}%`
