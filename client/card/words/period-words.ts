import type { TFunction } from 'i18next'
import type { PlanView } from '../../../shared/board/view.ts'
import { yearOf } from '../../../shared/calendar/day-number.ts'
import type { Target } from '../../../shared/target/target.ts'
import { dateWords } from './date-words.ts'

/** 「年度」, 「会战 · 清单内」, 「2021年」: which of a plan's several spans this figure is for (CAL-5). */
export function periodWords(
  t: TFunction,
  target: Target,
  plan: Pick<PlanView, 'lists' | 'campaign'>,
): string {
  const { period } = target
  const scope =
    period.scope === 'year'
      ? t('targets:period.year', { year: yearOf(period.from) })
      : t(`targets:period.${scopeKey(period.scope, plan)}`)
  const list = plan.lists.find(one => one.id === target.listId)
  return list ? t('targets:period.ofList', { scope, list: list.name }) : scope
}

/** 会战 is what some campaigns call themselves; the span of any other is simply the whole of it. */
export function scopeKey(scope: string, { campaign }: Pick<PlanView, 'campaign'>): string {
  return scope === 'campaign' && !campaign.name.includes('会战') ? 'campaignPlain' : scope
}

/** 「2021年9月23日—2021年12月31日」, and whether the text said so or the place it stands in did. */
export function periodBasisWords(t: TFunction, { period }: Target): string {
  return t(period.stated ? 'targets:period.stated' : 'targets:period.inferred', {
    from: dateWords(t, period.from),
    to: dateWords(t, period.to),
  })
}
