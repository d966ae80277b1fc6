import type { CalendarDate } from '../../../shared/calendar/date.ts'
import { SlipDraft } from '../../../shared/slip/slip.ts'
import { slipKinds } from '../../../shared/slip/slip-kinds.ts'

export type DraftFault = 'title' | 'matter' | 'demand' | 'due' | 'long'

/** What a letter lacks before it can go out; the server asks the same. */
export function draftFaults(draft: SlipDraft, today: CalendarDate): readonly DraftFault[] {
  const { needsDue } = slipKinds[draft.kind]
  const faults: DraftFault[] = []
  if (draft.title.trim() === '') faults.push('title')
  if (draft.matter.trim() === '') faults.push('matter')
  if (needsDue && draft.demand.trim() === '') faults.push('demand')
  if (needsDue && (draft.due === null || draft.due < today)) faults.push('due')
  if (faults.length === 0 && !SlipDraft.safeParse(draft).success) faults.push('long')
  return faults
}

/** A draft needs a title to be found again; everything else can wait. */
export const isKeepable = (draft: SlipDraft): boolean => SlipDraft.safeParse(draft).success
