import type { PlanView } from '../../shared/board/view.ts'
import type { Lexicon } from './audit-data.ts'

/**
 * The names of a plan in the shape the words of a change ask for. Nothing else is in it: who reads the audit need not be on the
 * board, and whatever a name is not known for shows as its id.
 */
export function planOfLexicon(lexicon: Lexicon): PlanView {
  const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
    new Map(list.map(one => [one.id, one]))
  const { units, areas, measures, people, lists, workflows, timeZone, campaign } = lexicon
  const names = {
    campaign: { name: campaign, timeZone },
    units,
    areas,
    measures,
    people,
    lists,
    workflows,
    unitById: byId(units),
    areaById: byId(areas),
    personById: byId(people),
    workflowById: byId(workflows),
  }
  return names as unknown as PlanView // the words read names alone
}
