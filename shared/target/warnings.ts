import type { TargetView } from '../board/view.ts'
import { cents } from '../card/money.ts'
import { isSummable } from './aim.ts'
import type { RollUp } from './roll-up.ts'
import type { Target } from './target.ts'

/** Everything a target may warn of; each has words in zh-CN and en. A warning never blocks (TGT-6). */
export const warningKeys = [
  'target.warning.no-figure',
  'target.warning.no-base',
  'target.warning.no-unit',
  'target.warning.parts-by-unit',
  'target.warning.parts-by-period',
  'target.warning.report-stale',
  'target.warning.converted',
  'target.warning.currency-left-out',
  'target.warning.no-such-reference',
  'target.warning.reference-ring',
  'target.warning.above-range',
  'target.warning.per-place',
] as const
export type WarningKey = (typeof warningKeys)[number]

export interface Warned {
  readonly report: TargetView['report']
  readonly sum: RollUp | null
  readonly current: number | null
}

export function warningsOf(target: Target, { report, sum, current }: Warned): WarningKey[] {
  const found: [WarningKey, boolean][] = [
    ['target.warning.no-figure', target.op === 'none'],
    ['target.warning.no-base', lacksBase(target)],
    ['target.warning.no-unit', lacksUnit(target)],
    ['target.warning.parts-by-unit', !addsUp(target, part => part.until === undefined)],
    ['target.warning.parts-by-period', !addsUp(target, part => part.until !== undefined)],
    ['target.warning.report-stale', report?.stale === true],
    ['target.warning.converted', sum?.converted === true],
    ['target.warning.currency-left-out', sum?.leftOut === true],
    ['target.warning.above-range', isAboveRange(target, current)],
    ['target.warning.per-place', target.perPlace && sum !== null],
  ]
  return found.filter(([, holds]) => holds).map(([key]) => key)
}

/** A place in a ranking, a pass and a zero need no unit; every other figure lost its own somewhere. */
function lacksUnit({ unit, value, kind, op }: Target): boolean {
  if (kind === 'rank' || kind === 'pass-fail' || op === 'zero-growth') return false
  return unit === undefined && value !== undefined
}

function lacksBase(target: Target): boolean {
  return (target.op === 'double' || target.op === 'relative') && !target.base
}

/** TGT-6: parts of one kind are held against the whole; what is never summed is never warned about (TGT-4). */
function addsUp(target: Target, kind: (part: Target['parts'][number]) => boolean): boolean {
  const parts = target.parts.filter(kind)
  if (parts.length === 0 || target.value === undefined || target.perPlace || !isSummable(target)) return true
  return cents(parts.reduce((sum, part) => sum + part.value, 0)) === target.value
}

function isAboveRange(target: Target, current: number | null): boolean {
  return target.op === 'range' && target.upper !== undefined && current !== null && current > target.upper
}
