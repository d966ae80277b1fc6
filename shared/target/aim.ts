import type { Target } from './target.ts'

/** The one figure a target aims at, or null where there is none to compare with (yet). Growth is in percent, as written. */
export function aimOf(target: Target): number | null {
  switch (target.op) {
    case 'equal':
    case 'at-least':
    case 'more-than':
    case 'at-most':
    case 'about':
    case 'range':
    case 'rank-within':
      return target.value ?? null
    case 'all':
      return target.value ?? (target.unit === '%' ? 100 : null)
    case 'double':
      return target.base ? target.base.value * 2 : null
    case 'first':
    case 'by-date':
    case 'pass':
      return target.value ?? 1
    case 'zero-growth':
      return target.value ?? 0
    case 'relative':
      return target.base?.value ?? target.value ?? null
    case 'reference':
    case 'none':
      return null
  }
}

const ABOUT = 0.05

/**
 * Whether a figure is what was asked. 以上 and a flat figure include it, 超过 and 高于 exclude it (TGT-1); 约 is reached within
 * 5 % below; a range is reached from its lower figure on; ranks and 零增长 are better lower.
 */
export function isMet(target: Target, current: number, aim: number): boolean {
  switch (target.op) {
    case 'more-than':
    case 'relative':
      return isLower(target) ? current < aim : current > aim
    case 'about':
      return isLower(target) ? current <= aim * (1 + ABOUT) : current >= aim * (1 - ABOUT)
    default:
      return isLower(target) ? current <= aim : current >= aim
  }
}

export function isLower(target: Target): boolean {
  return (
    target.better === 'lower' ||
    target.op === 'at-most' ||
    target.op === 'zero-growth' ||
    target.op === 'rank-within'
  )
}

/**
 * TGT-5: only counts and money grow through their period, so only they have points ahead of or behind it. A stock grows from a base,
 * and only where one is known. Everything else is met or missed.
 */
export function isPaced(target: Target): boolean {
  if (isLower(target) || unpacedOps.has(target.op)) return false
  if (target.kind === 'stock') return baseOf(target) !== null
  return pacedKinds.has(target.kind)
}

const pacedKinds = new Set<Target['kind']>(['increment', 'net-increment', 'level', 'event-count'])
const unpacedOps = new Set<Target['op']>(['first', 'pass', 'by-date', 'relative', 'reference', 'none'])

/** What a stock stood at when its period began. */
export function baseOf(target: Target): number | null {
  if (target.kind !== 'stock') return 0
  return target.base?.value ?? target.opening?.value ?? null
}

/** TGT-4: rates, ratios and ranks are never added up, across parts, places or years. */
export function isSummable(target: Target): boolean {
  return target.kind !== 'stock' && pacedKinds.has(target.kind) && target.unit !== '%'
}
