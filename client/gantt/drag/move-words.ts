import type { TFunction } from 'i18next'
import type { CardView } from '../../../shared/board/view.ts'
import type { ClockPush } from '../../../shared/card/clock-push.ts'
import { dateWords } from '../../card/words/date-words.ts'
import type { Handle } from './handle.ts'

/** 「备案→开工 顺延至12月20日，已过会战结束日」 */
export function pushWords(t: TFunction, card: CardView, push: ClockPush, year: number): string {
  const from = card.milestones.find(one => one.stage.id === push.from)?.stage.name ?? ''
  const way = push.was === null ? 'set' : push.due > push.was ? 'later' : 'earlier'
  const said = t(`gantt:push.${way}`, { from, to: push.stage.name, date: dateWords(t, push.due, year) })
  const warnings = [
    ...(push.pastEnd ? [t('gantt:push.pastEnd')] : []),
    ...(push.beforePlan && push.planned
      ? [t('gantt:push.beforePlan', { date: dateWords(t, push.planned.date, year) })]
      : []),
  ]
  return [said, ...warnings].join('，')
}

/** What is held, in a word: a milestone's name, 时限, 整项计划. */
export function handleWords(t: TFunction, card: CardView, handle: Handle): string {
  if (handle.kind !== 'mark') return t(`gantt:item.${handle.kind}`)
  return card.milestones.find(one => one.stage.id === handle.stageId)?.stage.name ?? ''
}
