import { Plan } from '../../../shared/plan/plan.ts'
import type { TargetInput } from '../../../shared/target/target.ts'
import type { PlanDraft } from './seed.ts'

type Unordered<T> = Omit<T, 'order'>
type Lists = {
  [K in keyof PlanDraft]: PlanDraft[K] extends { order: number }[] ? Unordered<PlanDraft[K][number]>[] : never
}

/** A seed as written: document order is the order of its arrays, and groups of figures for one indicator stand beside the targets. */
export interface SeedParts
  extends Pick<PlanDraft, 'campaign' | 'lampRules' | 'workflows'>,
    Omit<Lists, 'campaign' | 'lampRules' | 'workflows' | 'reports'> {
  /** TGT-2: ids whose figures repeat or contradict each other; each names all the others. */
  readonly besideGroups: readonly (readonly string[])[]
}

/** Numbers everything in document order and checks it; a seed that does not validate is a bug of the seed. */
export function assemblePlan(parts: SeedParts): Plan {
  const { besideGroups, targets, ...rest } = parts
  return Plan.parse({
    ...rest,
    phases: inOrder(parts.phases),
    areas: inOrder(parts.areas),
    measures: inOrder(parts.measures),
    units: inOrder(parts.units),
    people: inOrder(parts.people),
    lists: inOrder(parts.lists),
    clocks: inOrder(parts.clocks),
    rhythms: inOrder(parts.rhythms),
    mechanisms: inOrder(parts.mechanisms),
    targets: inOrder(targets.map(target => ({ ...target, besideIds: besides(target, besideGroups) }))),
    reports: [],
  })
}

function inOrder<T extends object>(items: readonly T[]): (T & { order: number })[] {
  return items.map((item, index) => ({ ...item, order: index + 1 }))
}

function besides(target: Unordered<TargetInput>, groups: SeedParts['besideGroups']): string[] {
  const others = groups.filter(group => group.includes(target.id)).flat()
  return [...new Set(others)].filter(id => id !== target.id)
}
