import type { Member } from '../../shared/access/member.ts'
import type { BoardView } from '../../shared/board/view.ts'
import type { CampaignId, CardId, SlipId, UnitId } from '../../shared/ids.ts'
import { firstInspectionRules } from '../../shared/inspection/first-rules.ts'
import type { VersionedRules } from '../../shared/inspection/rules.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusal.ts'
import type { DraftScene } from '../../shared/slip/decide-draft.ts'
import type { SlipParts } from './slip-parts.ts'

export interface BoardScene {
  readonly view: BoardView
  readonly scene: DraftScene
}

/** What a decision about a slip asks of the world: the day, the board's word on the card, the rules, the slip it is raised from. */
export async function sceneOf(
  { store, rules, boards, clock }: Pick<SlipParts, 'store' | 'rules' | 'boards' | 'clock'>,
  campaign: CampaignId,
  { cardId, escalatedFrom }: { readonly cardId: CardId | null; readonly escalatedFrom: SlipId | null },
  member: Member,
): Promise<BoardScene | Refusal> {
  const room = await boards.open(campaign)
  if (isRefusal(room)) return room
  const view = await room.view()
  const earlier = escalatedFrom && (await store.one(campaign, escalatedFrom))
  return {
    view,
    scene: {
      member,
      today: clock.today(view.plan.campaign.timeZone),
      at: clock.now(),
      leadUnitId: leadOf(view, cardId),
      rules: await rulesOf({ rules }, campaign, view),
      earlier: earlier ? earlier.slip : null,
    },
  }
}

/** The rules as they stand, or those its plan begins with. */
export async function rulesOf(
  { rules }: Pick<SlipParts, 'rules'>,
  campaign: CampaignId,
  { plan }: BoardView,
): Promise<VersionedRules> {
  return (await rules.current(campaign)) ?? { ...firstInspectionRules(plan.campaign.seed), version: 0 }
}

/** What a draft names must be on the board. */
export function boardFault(
  view: BoardView,
  named: { readonly cardId?: CardId | null | undefined; readonly unitId?: UnitId | undefined },
): Refusal | null {
  if (named.cardId && !view.index.has(named.cardId)) return refuse('no-such-card', { card: named.cardId })
  if (named.unitId && !view.plan.unitById.has(named.unitId)) return refuse('bad-value', { field: 'unitId' })
  return null
}

/** A card that was deleted still has whoever led it. */
function leadOf(view: BoardView, card: CardId | null): UnitId | null {
  if (card === null) return null
  const found = view.cards[view.index.get(card) ?? -1] ?? view.deleted.find(({ id }) => id === card)
  return found?.leadUnitId ?? null
}
