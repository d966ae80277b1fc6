import { type Refusal, refuse } from '../refusal.ts'
import type { CardPatch } from './command.ts'
import type { PlanView } from './view.ts'

/** The first thing a patch refers to that the plan does not have, or that may not stand there; null when all is well. */
export function badReference(plan: PlanView, patch: CardPatch): Refusal | null {
  const {
    areaId,
    moreAreaIds = [],
    measureId,
    leadUnitId,
    supportUnitIds = [],
    leaderId,
    targetIds = [],
  } = patch
  const missing = (
    collection: string,
    ids: readonly (string | null | undefined)[],
    known: (id: string) => boolean,
  ) => {
    const unknown = ids.find(id => id !== null && id !== undefined && !known(id))
    return unknown ? refuse('no-such-item', { collection, id: unknown }) : null
  }
  const among = (items: readonly { readonly id: string }[]) => (id: string) =>
    items.some(item => item.id === id)
  return (
    missing('areas', [areaId, ...moreAreaIds], among(plan.areas)) ??
    missing('measures', [measureId], among(plan.measures)) ??
    missing('units', [leadUnitId, ...supportUnitIds], among(plan.units)) ??
    missing('people', [leaderId], among(plan.people)) ??
    missing('targets', targetIds, among(plan.targets)) ??
    outsideLead(plan, leadUnitId)
  )
}

/** 协调单位 are outside the campaign: they are asked, they hold no cards. */
function outsideLead(plan: PlanView, leadUnitId: CardPatch['leadUnitId']): Refusal | null {
  const unit = leadUnitId ? plan.unitById.get(leadUnitId) : undefined
  return unit?.outside ? refuse('bad-value', { field: 'leadUnitId' }) : null
}
