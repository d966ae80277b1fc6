import type { DecisionView } from '../../../shared/meeting/view.ts'

/** Item ⑥ asks of every decision who leads and by when. */
export const canConfirm = (decision: DecisionView): boolean =>
  decision.leadUnitId !== null && decision.due !== null
