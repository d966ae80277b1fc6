import type { CardEntries } from '../card/entries.ts'
import { stageIds } from '../card/workflows.ts'
import type { StageId } from '../ids.ts'
import type { Target } from '../target/target.ts'

/** The targets a card may count for at all, found by what has happened on it instead of by asking every target. */
export type TargetLookup = (card: CardEntries) => Iterable<Target>

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
  return function* candidates(card) {
    if (card.money.length > 0) yield* byMoney
    const seen = new Set<Target>()
    for (const [stage, entry] of card.stages) {
      if (!entry.claim && !entry.check) continue
      for (const target of byStage.get(stage) ?? []) {
        if (seen.has(target)) continue
        seen.add(target)
        yield target
      }
    }
  }
}

/** A net count (净增) also watches who leaves. */
function stagesCounted({ measurement, kind }: Target): ReadonlySet<StageId> {
  if (measurement.by !== 'cards') return new Set()
  return new Set(kind === 'net-increment' ? [measurement.stageId, stageIds.delist] : [measurement.stageId])
}
