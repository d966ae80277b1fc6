import type { TFunction } from 'i18next'
import { yearOf } from '../../shared/calendar/day-number.ts'
import type { CardList } from '../../shared/plan/plan.ts'
import type { Target } from '../../shared/target/target.ts'
import { dateWords } from '../card/words/date-words.ts'

/** 「年度」, 「会战 · 清单内」, 「2021年」: which of a plan's several spans this figure is for (CAL-5). */
export function periodWords(t: TFunction, target: Target, lists: readonly CardList[]): string {
  const { period } = target
  const scope =
    period.scope === 'year'
      ? t('targets:period.year', { year: yearOf(period.from) })
      : t(`targets:period.${period.scope}`)
  const list = lists.find(one => one.id === target.listId)
  return list ? t('targets:period.ofList', { scope, list: list.name }) : scope
}

/** 「2021年9月23日—2021年12月31日」, and whether the text said so or the place it stands in did. */
export function periodBasisWords(t: TFunction, { period }: Target): string {
  return t(period.stated ? 'targets:period.stated' : 'targets:period.inferred', {
    from: dateWords(t, period.from),
    to: dateWords(t, period.to),
  })
}
