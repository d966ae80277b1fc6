import type { TFunction } from 'i18next'
import type { PlanView } from '../../../shared/board/view.ts'
import { parseCardKey } from '../../../shared/card/fields.ts'
import type { CardChange } from '../../../shared/history/compare-cards.ts'
import type { DateMove } from '../../../shared/history/compare-dates.ts'
import { fieldValueWords, fieldWords } from '../../card/words/value-words.ts'

/** One changed field of a card as it is read: what stood there above what stands there now. */
export interface ChangeLine {
  readonly key: string
  readonly field: string
  readonly before: string
  readonly after: string
  /** A planned date that moved. */
  readonly move: DateMove | null
}

/** Written by the server beside what people entered: it is in the comparison, and says nothing to a reader. */
const unsaid = ['order', 'stamp', 'base', 'baselineDue', 'createdAt', 'deletedAt', 'lagged']

export function changeLines(
  t: TFunction,
  { values, moves }: CardChange,
  before: PlanView,
  after: PlanView,
): readonly ChangeLine[] {
  return values
    .filter(({ key }) => !unsaid.includes(parseCardKey(key)?.field ?? ''))
    .map(one => ({
      key: one.key,
      field: fieldWords(t, one.key, after),
      before: fieldValueWords(t, one.key, one.before, before),
      after: fieldValueWords(t, one.key, one.after, after),
      move: moves.find(move => move.key === one.key) ?? null,
    }))
}

/** +10天，较原定+19天 */
export function moveWords(t: TFunction, { days, fromBaseline }: DateMove): string {
  const parts = [
    days === null ? '' : t('history:move.days', { n: signed(days) }),
    fromBaseline === null || fromBaseline === days
      ? ''
      : t('history:move.baseline', { n: signed(fromBaseline) }),
  ]
  return parts.filter(Boolean).join(t('history:move.comma'))
}

const signed = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0')
