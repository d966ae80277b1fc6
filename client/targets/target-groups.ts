import type { PlanView, TargetView } from '../../shared/board/view.ts'
import type { Area } from '../../shared/plan/plan.ts'

/** Which of a plan's spans a target is for: its period's scope, and the list where it has one. */
export type ScopeKey = string

export interface TargetFilter {
  readonly scope: ScopeKey | null
  readonly text: string
  readonly standing: 'all' | 'behind' | 'unknown' | 'warned'
}

export const scopeKeyOf = ({ target }: TargetView): ScopeKey =>
  target.listId ? `${target.period.scope}/${target.listId}` : target.period.scope

export interface Scope {
  readonly key: ScopeKey
  readonly period: string
  readonly list: string | null
  readonly count: number
}

/** The scopes this plan uses, in the order its targets first use them. */
export function scopesOf(views: readonly TargetView[], plan: PlanView): readonly Scope[] {
  const scopes = new Map<ScopeKey, Scope>()
  for (const view of views) {
    const key = scopeKeyOf(view)
    const known = scopes.get(key)
    const list = plan.lists.find(one => one.id === view.target.listId)?.name ?? null
    scopes.set(key, { key, period: view.target.period.scope, list, count: (known?.count ?? 0) + 1 })
  }
  return [...scopes.values()]
}

/** Text is looked for in what people remember a target by: its id, its indicator, its clause. */
export function targetMatches(view: TargetView, filter: TargetFilter): boolean {
  if (filter.scope !== null && scopeKeyOf(view) !== filter.scope) return false
  const text = filter.text.trim().toLowerCase()
  const { id, indicator, source } = view.target
  if (text && ![id, indicator, source.text].some(words => words.toLowerCase().includes(text))) return false
  switch (filter.standing) {
    case 'all':
      return true
    case 'behind':
      return isBehind(view)
    case 'unknown':
      return view.verdict.key === 'unknown'
    case 'warned':
      return view.warnings.length > 0
  }
}

export const isBehind = ({ verdict }: TargetView): boolean =>
  verdict.key === 'behind' || verdict.key === 'missed'

/** By area in document order; targets of no area last. 其中 stay under their parents, as the board gives them. */
export function targetGroups(
  views: readonly TargetView[],
  plan: PlanView,
): readonly { readonly area: Area | null; readonly views: readonly TargetView[] }[] {
  const areas: readonly (Area | null)[] = [...plan.areas, null]
  return areas.flatMap(area => {
    const own = views.filter(({ target }) => ownArea(target.areaId, plan) === (area?.id ?? null))
    return own.length === 0 ? [] : [{ area, views: own }]
  })
}

/** An area that is no longer in the plan is no area: its targets still show. */
const ownArea = (id: string | undefined, plan: PlanView) =>
  plan.areas.find(area => area.id === id)?.id ?? null
