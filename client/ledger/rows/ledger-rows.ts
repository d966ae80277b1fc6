import type { CardView, PlanView } from '../../../shared/board/view.ts'
import type { CardId } from '../../../shared/ids.ts'
import { type Sums, sumsOf } from './sums.ts'

export const groupings = ['area', 'unit', 'leader', 'class', 'list', 'none'] as const
export type Grouping = (typeof groupings)[number]

/** A line of the ledger. A card stands once, under the first of its groups, so that subtotals add up to 合计. */
export type LedgerRow =
  | {
      readonly kind: 'group'
      readonly key: string
      readonly name: string | null
      readonly sums: Sums
      readonly folded: boolean
    }
  | { readonly kind: 'card'; readonly key: CardId; readonly card: CardView; readonly number: number }
  | { readonly kind: 'total'; readonly key: 'total'; readonly sums: Sums }

/** Groups in document order, 待明确 last; numbers run through the whole ledger; folded groups keep their subtotal. */
export function ledgerRows(
  cards: readonly CardView[],
  grouping: Grouping,
  plan: PlanView,
  folded: ReadonlySet<string>,
): readonly LedgerRow[] {
  const total: LedgerRow = { kind: 'total', key: 'total', sums: sumsOf(cards) }
  if (grouping === 'none') return [...cards.map((card, at) => cardRow(card, at + 1)), total]
  const rows: LedgerRow[] = []
  let number = 0
  for (const { id, name, own } of groupsOf(cards, grouping, plan)) {
    const shut = folded.has(id)
    rows.push({ kind: 'group', key: `group:${id}`, name, sums: sumsOf(own), folded: shut })
    for (const card of own) {
      number++
      if (!shut) rows.push(cardRow(card, number))
    }
  }
  return [...rows, total]
}

const cardRow = (card: CardView, number: number): LedgerRow => ({ kind: 'card', key: card.id, card, number })

/** What a group without an id is folded by. */
export const unclearGroup = '-'

function groupsOf(cards: readonly CardView[], grouping: Exclude<Grouping, 'none'>, plan: PlanView) {
  const byGroup = new Map<string, CardView[]>()
  for (const card of cards) {
    const id = groupOf[grouping](card) ?? unclearGroup
    const own = byGroup.get(id)
    if (own) own.push(card)
    else byGroup.set(id, [card])
  }
  const named = itemsOf(grouping, plan).map(({ id, name }) => ({ id: id as string, name }))
  return [...named, { id: unclearGroup, name: null }].flatMap(({ id, name }) => {
    const own = byGroup.get(id)
    return own ? [{ id, name, own }] : []
  })
}

const groupOf: Readonly<Record<Exclude<Grouping, 'none'>, (card: CardView) => string | null>> = {
  area: card => card.areaId,
  unit: card => card.leadUnitId,
  leader: card => card.leaderId,
  class: card => card.workflowId,
  list: card => card.listIds[0] ?? null,
}

function itemsOf(grouping: Exclude<Grouping, 'none'>, plan: PlanView) {
  switch (grouping) {
    case 'area':
      return plan.areas
    case 'unit':
      return plan.units
    case 'leader':
      return plan.people
    case 'class':
      return plan.workflows
    case 'list':
      return plan.lists
  }
}
