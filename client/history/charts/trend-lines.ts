import type { TFunction } from 'i18next'
import type { BurnUp } from '../../../shared/history/burn-up.ts'
import { expectedAt } from '../../../shared/history/burn-up.ts'
import type { CampaignHead } from '../../../shared/plan/plan.ts'
import { pointsWords } from '../../card/words/number-words.ts'
import { dayNumberWords } from '../bar/day-words.ts'
import type { LampDay } from './lamp-days.ts'

/** The figures behind the charts: a line a day, newest first, under one line of names. Columns without any figure are left out. */
export function boardLines(
  t: TFunction,
  head: CampaignHead,
  lamps: readonly LampDay[],
  burnUp: BurnUp,
): readonly (readonly string[])[] {
  const names = [
    'day',
    'number',
    'red',
    'yellow',
    'green',
    'done',
    'unreported',
    'cards',
    ...milestoneColumns,
  ]
  const byDay = new Map(burnUp.points.map(point => [point.day, point]))
  const rows = lamps.toReversed().map(({ day, cards, lamps: count }) => {
    const point = byDay.get(day)
    const { red, yellow, green, done, unreported } = count
    return [
      day,
      dayNumberWords(t, head, day),
      ...[red, yellow, green, done, unreported, cards].map(String),
      ...[point?.done, point?.claimed, point?.total, point?.due].map(cell),
      cell(expectedAt(burnUp, day)),
    ]
  })
  return [names.map(name => t(`history:trend.column.${name}`)), ...rows]
}

export function targetLines(t: TFunction, burnUp: BurnUp): readonly (readonly string[])[] {
  const rows = burnUp.points
    .toReversed()
    .map(({ day, done, total }) => [day, cell(done), cell(total), cell(expectedAt(burnUp, day))])
  return [['day', 'value', 'aim', 'expected'].map(name => t(`history:trend.column.${name}`)), ...rows]
}

const milestoneColumns = ['verified', 'claimed', 'total', 'due', 'expected']
const cell = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : pointsWords(value)
