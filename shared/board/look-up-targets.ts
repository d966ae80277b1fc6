import type { CardEntries } from '../card/entries.ts'
import { stageIds } from '../card/workflows.ts'
import type { StageId } from '../ids.ts'
import type { Target } from '../target/target.ts'

/** The targets a card may count for at all, found by what has happened on it instead of by asking every target. */
export type TargetLookup = (card: CardEntries) => readonly Target[]

export function createTargetLookup(targets: readonly Target[]): TargetLookup {
  const byStage = new Map<StageId, Target[]>()
  const byMoney: Target[] = []
  for (const target of targets) {
    if (target.measurement.by === 'money') byMoney.push(target)
    for (const stage of stagesCounted(target)) {
      const there = byStage.get(stage)
      if (there) there.push(target)
      else byStage.set(stage, [target])
    }
  }
  return card => {
    let found: readonly Target[] = card.money.length > 0 ? byMoney : none
    for (const [stage, entry] of card.stages)
      if (entry.claim || entry.check) found = together(found, byStage.get(stage) ?? none)
    return found
  }
}

const none: readonly Target[] = []

/** Most cards have reached few stages that targets count: only two lists that both hold something make a third. */
function together(some: readonly Target[], more: readonly Target[]): readonly Target[] {
  if (more.length === 0) return some
  return some.length === 0 ? more : [...new Set([...some, ...more])]
}

/** A net count (净增) also watches who leaves. */
function stagesCounted({ measurement, kind }: Target): ReadonlySet<StageId> {
  if (measurement.by !== 'cards') return new Set()
  return new Set(kind === 'net-increment' ? [measurement.stageId, stageIds.delist] : [measurement.stageId])
}
