import type { TFunction } from 'i18next'
import type { CardView, PlanView } from '../../../shared/board/view.ts'
import { planDateWords } from '../../card/words/date-words.ts'
import { type Hint, hintOf, type Mark, marksOf } from './face.ts'

export function hintWords(t: TFunction, hint: Hint): string {
  return t(`kanban:hint.${hint.kind}`, { name: hint.name, days: hint.days })
}

export function markWords(t: TFunction, mark: Mark): string {
  switch (mark.kind) {
    case 'side':
      return t(`kanban:mark.${mark.state}`)
    case 'unreported':
      return t('card:lamp.unreported')
    case 'lagged':
      return t('card:lagged.short', { days: mark.days })
    case 'check':
      return t('kanban:mark.check')
    case 'fault':
      return t('kanban:mark.fault', { count: mark.count })
    case 'override':
    case 'sample':
      return t(`kanban:mark.${mark.kind}`)
  }
}

/** The whole face in one sentence, for those who listen: lamp first, as on the wall. */
export function cardSentence(t: TFunction, card: CardView, plan: PlanView, today: CardToday): string {
  const unit = card.leadUnitId ? plan.unitById.get(card.leadUnitId) : undefined
  const hint = hintOf(card, today.day)
  const words = [
    t(`card:lamp.${card.lamp}`),
    card.title,
    unit ? t('kanban:face.leads', { unit: unit.shortName }) : t('kanban:face.unitUnclear'),
    card.due
      ? t('kanban:face.due', { date: planDateWords(t, card.due, today.year) })
      : t('kanban:face.dueUnclear'),
    card.progress === null ? null : t('kanban:face.progress', { percent: card.progress }),
    hint && hintWords(t, hint),
    card.openProblems > 0 ? t('kanban:face.problems', { count: card.openProblems }) : null,
    ...marksOf(card).map(mark => markWords(t, mark)),
  ]
  return words.filter(Boolean).join(t('card:listComma'))
}

export interface CardToday {
  readonly day: Parameters<typeof hintOf>[1]
  readonly year: number
}
