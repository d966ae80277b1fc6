import type { LampView } from '../board/view.ts'
import { light, type ReasonKey, tenth } from './reason.ts'
import type { Lamp, LampRules } from './rules.ts'

type Rule = NonNullable<LampRules['progress']>

/** What interpolation leaves in the last binary places must not turn exactly thirty points into more than thirty. */
const CRUMB = 1e-9

/**
 * Progress against the planned curve (LAMP-3). Null where there is no plan to compare with, and where nothing was entered: that is
 * late reporting, which has its own mark (LAMP-2).
 */
export function progressLamp(progress: number | null, expected: number | null, rule: Rule): LampView | null {
  if (progress === null || expected === null) return null
  const lamp = rule.by === 'points' ? byPoints(expected - progress, rule) : byRatio(progress, expected, rule)
  const key: ReasonKey = lamp === 'green' ? 'lamp.progress.on-plan' : 'lamp.progress.behind'
  return light('progress', lamp, key, {
    progress: tenth(progress),
    expected: tenth(expected),
    points: Math.max(0, tenth(expected - progress)),
  })
}

function byPoints(behind: number, rule: Extract<Rule, { by: 'points' }>): Lamp {
  if (behind > rule.redAbove + CRUMB) return 'red'
  return behind >= rule.yellowFrom - CRUMB ? 'yellow' : 'green'
}

/** Shared with the money lamp, whose yellow band is optional. */
export function byRatio(
  done: number,
  expected: number,
  rule: { readonly yellowBelow?: number | undefined; readonly redBelow: number },
): Lamp {
  if (done < expected * rule.redBelow - CRUMB) return 'red'
  return rule.yellowBelow !== undefined && done < expected * rule.yellowBelow - CRUMB ? 'yellow' : 'green'
}
