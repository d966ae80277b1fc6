import type { TargetId } from '../ids.ts'
import type { Target } from './target.ts'

/** 其中: a target stands one deeper than its parent. A parent that is missing, or a ring of parents, ends the count. */
export function depthsOf(targets: readonly Target[]): ReadonlyMap<TargetId, number> {
  const parentOf = new Map(targets.map(target => [target.id, target.parentId]))
  return new Map(targets.map(target => [target.id, depthOf(target.id, parentOf)]))
}

function depthOf(id: TargetId, parentOf: ReadonlyMap<TargetId, TargetId | undefined>): number {
  const seen = new Set([id])
  let at = parentOf.get(id)
  while (at !== undefined && parentOf.has(at) && !seen.has(at)) {
    seen.add(at)
    at = parentOf.get(at)
  }
  return seen.size - 1
}
