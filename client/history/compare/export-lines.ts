import type { TFunction } from 'i18next'
import type { PlanView } from '../../../shared/board/view.ts'
import type { CardChange } from '../../../shared/history/compare-cards.ts'
import { changeLines, moveWords } from '../../card/marks/change-words.ts'

const columns = [
  'code',
  'title',
  'unit',
  'area',
  'what',
  'lampBefore',
  'lampAfter',
  'field',
  'before',
  'after',
  'moved',
] as const

/** The table as a file: a line a changed field, a card without one a line of its own. */
export function exportLines(
  t: TFunction,
  cards: readonly CardChange[],
  before: PlanView,
  after: PlanView,
): readonly (readonly string[])[] {
  const head = columns.map(name => t(`history:csv.${name}`))
  return [head, ...cards.flatMap(change => linesOf(t, change, before, after))]
}

function linesOf(t: TFunction, change: CardChange, before: PlanView, after: PlanView): string[][] {
  const card = change.after ?? change.before
  if (!card) return []
  const unit = card.leadUnitId ? (after.unitById.get(card.leadUnitId)?.name ?? card.leadUnitId) : ''
  const area = card.areaId ? (after.areaById.get(card.areaId)?.name ?? card.areaId) : ''
  const lamp = (side: 'before' | 'after') => {
    const shown = change[side]
    return shown && shown.deletedAt === null ? t(`card:lamp.${shown.lamp}`) : ''
  }
  const own = [
    card.code,
    card.title,
    unit,
    area,
    t(`history:fate.${change.fate}`),
    lamp('before'),
    lamp('after'),
  ]
  const lines = changeLines(t, change, before, after)
  if (lines.length === 0) return [[...own, '', '', '', '']]
  return lines.map(one => [...own, one.field, one.before, one.after, one.move ? moveWords(t, one.move) : ''])
}
