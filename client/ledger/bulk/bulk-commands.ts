import type { CardPatch, CommandInput } from '../../../shared/board/command.ts'
import type { CardView } from '../../../shared/board/view.ts'
import type { CalendarDate, PlanDate } from '../../../shared/calendar/date.ts'
import type { AreaId, ListId, MeasureId, RosterId, UnitId } from '../../../shared/ids.ts'

/** What dispatch sets on many cards at once; null leaves each card as it is. */
export interface BulkDraft {
  readonly areaId: AreaId | null
  readonly measureId: MeasureId | null
  readonly leadUnitId: UnitId | null
  readonly leaderId: RosterId | null
  readonly list: { readonly listId: ListId; readonly from: CalendarDate } | null
  readonly due: PlanDate | null
  readonly reason: string
  readonly approvedBy: string
}

export const nothingToSet: BulkDraft = {
  areaId: null,
  measureId: null,
  leadUnitId: null,
  leaderId: null,
  list: null,
  due: null,
  reason: '',
  approvedBy: '',
}

/** CARD-4: moving a due date that stands needs a reason and an approver; a first date does not. */
export function bulkNeedsReason(cards: readonly CardView[], { due }: BulkDraft): boolean {
  return due !== null && cards.some(card => card.due !== null && !sameDate(card.due, due))
}

/** The commands a draft comes to: one for the fields, one for the list, one a card for the due dates that differ. */
export function bulkCommands(cards: readonly CardView[], draft: BulkDraft): readonly CommandInput[] {
  const ids = cards.map(card => card.id)
  const commands: CommandInput[] = []
  const patch = patchOf(draft)
  if (Object.keys(patch).length > 0) commands.push({ type: 'card.edit', cards: ids, patch })
  if (draft.list) commands.push({ type: 'card.join-list', cards: ids, ...draft.list })
  const { due } = draft
  if (due)
    for (const card of cards)
      if (!sameDate(card.due, due))
        commands.push({
          type: 'card.replan',
          card: card.id,
          due,
          reason: draft.reason.trim(),
          approvedBy: draft.approvedBy.trim(),
        })
  return commands
}

function patchOf({ areaId, measureId, leadUnitId, leaderId }: BulkDraft): CardPatch {
  return {
    ...(areaId ? { areaId } : {}),
    ...(measureId ? { measureId } : {}),
    ...(leadUnitId ? { leadUnitId } : {}),
    ...(leaderId ? { leaderId } : {}),
  }
}

const sameDate = (a: PlanDate | null, b: PlanDate) => a?.date === b.date && a?.precision === b.precision
