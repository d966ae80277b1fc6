import type { BoardView, CardView } from '../board/view.ts'
import { addDays } from '../calendar/arithmetic.ts'
import type { CalendarDate } from '../calendar/date.ts'
import { zoneNamed } from '../calendar/zone.ts'
import type { Actor, ApprovalRequest } from '../card/fields.ts'
import type { ListId } from '../ids.ts'
import { isInList } from '../target/contribution.ts'

/** CARD-6 调出: work set aside or taken off a list, which nobody may lose sight of. `approvedBy` null: nothing on the card says who. */
export interface SetAside {
  readonly card: CardView
  readonly what:
    | { readonly kind: 'side'; readonly state: 'suspended' | 'withdrawn' | 'other' }
    | { readonly kind: 'left-list'; readonly listId: ListId }
  readonly reason: string
  readonly askedBy: Actor | null
  readonly approvedBy: Actor | null
  /** Since when; null where the approval is not on the card. */
  readonly on: CalendarDate | null
}

/** Newest first, undated last; equal days in the board's order. */
export function setAside(board: BoardView): readonly SetAside[] {
  const dateAt = zoneNamed(board.plan.campaign.timeZone)?.dateAt ?? (() => board.today)
  return board.cards
    .flatMap(card => [...sideOf(card, dateAt), ...leftLists(card, board.today)])
    .sort((a, b) => compare(b.on ?? '', a.on ?? ''))
}

type DateAt = (at: NonNullable<ApprovalRequest['decision']>['at']) => CalendarDate

function sideOf(card: CardView, dateAt: DateAt): readonly SetAside[] {
  const { side } = card
  if (!side) return []
  const request = approved(card, one => one.kind === 'side-state' && one.side === side.state)
  return [
    {
      card,
      what: { kind: 'side', state: side.state },
      reason: side.reason,
      askedBy: request?.by ?? null,
      approvedBy: request?.decision?.by ?? null,
      on: request?.decision ? dateAt(request.decision.at) : null,
    },
  ]
}

/** On its last day a card is still in the list and has left it; a list it has joined again it has not left. */
function leftLists(card: CardView, today: CalendarDate): readonly SetAside[] {
  const tomorrow = addDays(today, 1)
  return card.lists.flatMap(({ listId, to }) => {
    if (to === undefined || to > today || isInList(card.lists, listId, tomorrow)) return []
    const request = approved(card, one => one.kind === 'leave-list' && one.listId === listId)
    return [
      {
        card,
        what: { kind: 'left-list' as const, listId },
        reason: request?.reason ?? '',
        askedBy: request?.by ?? null,
        approvedBy: request?.decision?.by ?? null,
        on: to,
      },
    ]
  })
}

const approved = (card: CardView, is: (one: ApprovalRequest) => boolean): ApprovalRequest | undefined =>
  card.requests.findLast(one => is(one) && one.decision?.approved === true)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
