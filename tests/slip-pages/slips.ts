import type { KeptSlip } from '../../shared/slip/kept-slip.ts'
import type { Slip } from '../../shared/slip/slip.ts'
import { slipDays } from '../../shared/slip/slip-days.ts'
import { buildSlip } from '../slip/build-slip.ts'
import { today } from '../support/build-board.ts'

/** A letter as a reader has it; say only what the test is about. */
export function readSlip(patch: Partial<KeptSlip> = {}): Slip {
  const kept = buildSlip(patch)
  return { ...kept, ...slipDays(kept, today), escalatedTo: null, evidence: [], trail: [] }
}
