import type { CardPatch } from '../../../shared/board/command.ts'
import type { CardView } from '../../../shared/board/view.ts'
import type { Money } from '../../../shared/card/fields.ts'
import type { AreaId, MeasureId, RosterId, UnitId } from '../../../shared/ids.ts'

/** What dispatch's form of a card holds: the fields only dispatch sets. */
export interface CardFields {
  readonly title: string
  readonly code: string
  readonly areaId: AreaId | null
  readonly moreAreaIds: readonly AreaId[]
  readonly measureId: MeasureId | null
  readonly leadUnitId: UnitId | null
  readonly supportUnitIds: readonly UnitId[]
  readonly leaderId: RosterId | null
  readonly start: 'new' | 'continuing' | null
  readonly chemical: boolean
  readonly buildDays: number | null
  readonly investTotal: Money | null
  readonly investPlanned: Money | null
}

export function fieldsOf(card: CardView): CardFields {
  return {
    title: card.title,
    code: card.code,
    areaId: card.areaId,
    moreAreaIds: card.moreAreaIds,
    measureId: card.measureId,
    leadUnitId: card.leadUnitId,
    supportUnitIds: card.supportUnitIds,
    leaderId: card.leaderId,
    start: card.start,
    chemical: card.chemical,
    buildDays: card.buildDays,
    investTotal: card.investTotal,
    investPlanned: card.investPlanned,
  }
}

/** Only what differs, so that two people editing different fields of a card do not undo each other. */
export function patchOf(before: CardFields, after: CardFields): CardPatch {
  const changed = (Object.keys(after) as (keyof CardFields)[]).filter(
    key => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  )
  const patch = Object.fromEntries(changed.map(key => [key, after[key]]))
  /** A card always has an area: clearing it is not a change anybody can make. */
  if (patch.areaId === null) delete patch.areaId
  return patch as CardPatch
}
