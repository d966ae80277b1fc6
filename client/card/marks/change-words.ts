import type { TFunction } from 'i18next'
import type { PlanView } from '../../../shared/board/view.ts'
import { CalendarDate } from '../../../shared/calendar/date.ts'
import { families, parseCardKey, plainFields, textFields } from '../../../shared/card/fields.ts'
import type { CardChange } from '../../../shared/history/compare-cards.ts'
import type { DateMove } from '../../../shared/history/compare-dates.ts'
import type { ValueChange } from '../../../shared/history/compare-values.ts'
import { changeLine } from '../log/change-words.ts'
import { dateWords } from '../words/date-words.ts'
import { fieldValueWords, fieldWords } from '../words/value-words.ts'

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

/** In the order of the card's own fields; the weekly returns together. */
export function changeLines(
  t: TFunction,
  { values, moves }: CardChange,
  before: PlanView,
  after: PlanView,
): readonly ChangeLine[] {
  const told = values
    .map(value => ({ ...value, kind: parseCardKey(value.key)?.field ?? null }))
    .filter(({ kind }) => !unsaid.includes(kind ?? ''))
    .sort((a, b) => rank(a.kind) - rank(b.kind))
  const returns = told.filter(one => one.kind === 'return')
  const lines = told
    .filter(one => one.kind !== 'return')
    .map(value => lineOf(t, value, before, after, moves.find(move => move.key === value.key) ?? null))
  return returns.length > 0 ? [...lines, returnsLine(t, returns)] : lines
}

const order: readonly string[] = [...Object.keys({ ...plainFields, ...textFields, ...families })]
const rank = (kind: string | null): number => (kind === null ? order.length : order.indexOf(kind))
/** One value in which things happen one after another: which of them did, in words. */
const steps: readonly string[] = ['problem', 'request', 'evidence']

function lineOf(
  t: TFunction,
  { key, before: old, after: now }: ValueChange,
  before: PlanView,
  after: PlanView,
  move: DateMove | null,
): ChangeLine {
  const isStep = steps.includes(parseCardKey(key)?.field ?? '')
  const step = isStep ? changeLine(t, { field: key, before: old, after: now }, after) : null
  if (step) return { key, ...step, move: null }
  const words = { before: fieldValueWords(t, key, old, before), after: fieldValueWords(t, key, now, after) }
  // what differs is not in the words, such as who entered it: said once
  if (words.before === words.after) words.before = ''
  return { key, field: fieldWords(t, key, after), ...words, move }
}

/** The periods something was handed in for. */
function returnsLine(t: TFunction, returns: readonly ValueChange[]): ChangeLine {
  const days = returns.map(({ key }) => CalendarDate.safeParse(key.slice('return:'.length)).data)
  const words = days.map(day => (day ? dateWords(t, day, Number(day.slice(0, 4))) : '')).sort()
  const after = t('history:returned', {
    n: returns.length,
    days: words.filter(Boolean).join(t('card:money.and')),
  })
  return { key: 'return', field: t('domain:field.return'), before: '', after, move: null }
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
