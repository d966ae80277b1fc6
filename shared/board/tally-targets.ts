import type { CardEntries } from '../card/entries.ts'
import type { CardId, TargetId } from '../ids.ts'
import { type Contribution, contributionsOf, nothing } from '../target/contribution.ts'
import { depthsOf } from '../target/depth.ts'
import { rollUp } from '../target/roll-up.ts'
import type { Target } from '../target/target.ts'
import { settleReferences, targetView } from '../target/target-view.ts'
import type { CardContext } from './card-context.ts'
import { keepList, keepSame } from './keep-same.ts'
import { type ContributionList, createContributionList } from './list-contributions.ts'
import { createTargetLookup, type TargetLookup } from './look-up-targets.ts'
import type { TargetView } from './view.ts'

/** Keeps what every card adds to every target, so that a changed card rebuilds only the targets it counts for. */
export interface TargetTally {
  readonly targets: readonly TargetView[]
  /** What the cards are counted by from now on; to be told before the cards that changed with it. */
  follow(context: CardContext): void
  /** Null: the card no longer counts for anything. */
  replace(id: CardId, card: CardEntries | null): void
  /** Ends a round: `targets` is up to date after it. */
  settle(): void
}

interface Counted {
  readonly target: Target
  readonly list: ContributionList
  view: TargetView | null
}

/** What one card adds, by target, in the order of the lookup. */
type Added = readonly { readonly to: Counted; readonly adds: Contribution }[]
const nowhere: Added = []

export function createTargetTally(): TargetTally {
  const entries = new Map<CardId, CardEntries>()
  const added = new Map<CardId, Added>()
  let counted = new Map<TargetId, Counted>()
  let lookup: TargetLookup = createTargetLookup([])
  let depths: ReadonlyMap<TargetId, number> = new Map()
  let stale = new Set<Counted>()
  let context: CardContext | null = null
  let targets: readonly TargetView[] = []

  function recount(next: CardContext): void {
    const old = counted
    counted = new Map(
      next.plan.targets.map(target => [
        target.id,
        { target, list: createContributionList(), view: old.get(target.id)?.view ?? null },
      ]),
    )
    lookup = createTargetLookup(next.plan.targets)
    depths = depthsOf(next.plan.targets)
    added.clear()
    for (const [id, card] of entries) recountCard(id, addsOf(card, next))
  }

  /** Only targets for which something is different are touched. */
  function recountCard(id: CardId, next: Added): void {
    const old = added.get(id) ?? nowhere
    if (old === nowhere && next === nowhere) return
    for (const { to } of old) {
      if (next.some(one => one.to === to)) continue
      to.list.remove(id)
      stale.add(to)
    }
    for (const { to, adds } of next) {
      const was = old.find(one => one.to === to)
      if (was && sameAdds(was.adds, adds)) continue
      to.list.set(id, adds)
      stale.add(to)
    }
    if (next === nowhere) added.delete(id)
    else added.set(id, next)
  }

  function addsOf(card: CardEntries, { today }: CardContext): Added {
    let found: { to: Counted; adds: Contribution }[] | null = null
    for (const target of lookup(card)) {
      const to = counted.get(target.id)
      const adds = contributionsOf(card, target, today)
      if (!to || adds === nothing) continue
      found ??= []
      found.push({ to, adds })
    }
    return found ?? nowhere
  }

  return {
    get targets() {
      return targets
    },
    follow(next) {
      const plan = context?.plan
      const again = plan?.targets !== next.plan.targets || context?.today !== next.today
      if (again) recount(next)
      if (again || plan?.reports !== next.plan.reports) stale = new Set(counted.values())
      context = next
    },
    replace(id, card) {
      if (card) entries.set(id, card)
      else entries.delete(id)
      recountCard(id, card && context ? addsOf(card, context) : nowhere)
    },
    settle() {
      if (stale.size === 0 || !context) return
      const { plan, today } = context
      for (const one of stale) {
        const sum = one.target.measurement.by === 'reported' ? null : rollUp(one.list.inOrder())
        const depth = depths.get(one.target.id) ?? 0
        const next = targetView(one.target, { sum, reports: plan.reports, depth }, today)
        one.view = keepSame(one.view ?? undefined, next)
      }
      stale.clear()
      const settled = settleReferences([...counted.values()].flatMap(one => one.view ?? []))
      const shown = new Map(targets.map(view => [view.target.id, view]))
      targets = keepList(
        targets,
        settled.map(view => keepSame(shown.get(view.target.id), view)),
      )
    },
  }
}

const sameAdds = (a: Contribution, b: Contribution): boolean =>
  a.verified === b.verified &&
  a.claimed === b.claimed &&
  a.converted === b.converted &&
  a.leftOut === b.leftOut
