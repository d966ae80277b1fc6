import type { KeptSlip } from './kept-slip.ts'
import type { SlipDraft } from './slip.ts'
import { isUnderWay } from './slip-days.ts'
import { SlipKind } from './slip-kinds.ts'

/** SLIP-1: how far up a kind stands; 提醒函 is 0. */
export const rankOf = (kind: SlipKind): number => SlipKind.options.indexOf(kind)

/** Whether one slip may be raised from another: a graver kind, about the same card and unit, while the earlier one is open. */
export const mayEscalate = (
  earlier: Pick<KeptSlip, 'kind' | 'cardId' | 'unitId' | 'state'>,
  next: Pick<SlipDraft, 'kind' | 'cardId' | 'unitId'>,
): boolean =>
  rankOf(next.kind) > rankOf(earlier.kind) &&
  earlier.cardId === next.cardId &&
  earlier.unitId === next.unitId &&
  isUnderWay(earlier)
