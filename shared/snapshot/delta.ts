import { sameJson } from '../board/same-json.ts'
import { type FrozenBoard, type FrozenDelta, frozenFormat } from './frozen-board.ts'

/** What `openPast(from).step` needs to show `to`. */
export function deltaOf(from: FrozenBoard, to: FrozenBoard): FrozenDelta {
  return {
    format: frozenFormat,
    today: to.today,
    cards: differing(from.cards, to.cards),
    meetings: differing(from.meetings, to.meetings),
    plan: differing(from.plan, to.plan),
    standing: differing(from.standing, to.standing),
    metrics: to.metrics,
  }
}

/** The frozen board a delta leads to. */
export function applyDelta(from: FrozenBoard, delta: FrozenDelta): FrozenBoard {
  return {
    format: frozenFormat,
    today: delta.today,
    cards: changed(from.cards, delta.cards),
    meetings: changed(from.meetings, delta.meetings),
    plan: changed(from.plan, delta.plan),
    standing: changed(from.standing, delta.standing),
    metrics: delta.metrics,
  }
}

function differing<T>(
  from: Readonly<Record<string, T>>,
  to: Readonly<Record<string, T>>,
): Record<string, T | null> {
  const found: Record<string, T | null> = {}
  for (const [key, value] of Object.entries(to))
    if (!Object.hasOwn(from, key) || !sameJson(from[key], value)) found[key] = value
  for (const key of Object.keys(from)) if (!Object.hasOwn(to, key)) found[key] = null
  return found
}

function changed<T>(
  from: Readonly<Record<string, T>>,
  by: Readonly<Record<string, T | null>>,
): Record<string, T> {
  const next = { ...from }
  for (const [key, value] of Object.entries(by)) {
    if (value === null) delete next[key]
    else next[key] = value
  }
  return next
}
