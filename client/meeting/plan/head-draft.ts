import type { PlanView } from '../../../shared/board/view.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import type { MeetingHead } from '../../../shared/meeting/fields.ts'
import type { Rhythm } from '../../../shared/plan/plan.ts'

/** What dispatch says of a meeting. */
export type HeadDraft = Omit<MeetingHead, 'createdBy' | 'createdAt' | 'sample'>

/** A meeting of a series as it is usually held: its convenor in the chair, its scope, nine in the morning. */
export function headOfSeries(
  rhythm: Pick<Rhythm, 'id' | 'name' | 'convenor' | 'scope'>,
  period: { readonly end: CalendarDate; readonly on: CalendarDate },
  usual: { readonly place: string; readonly recorder: string },
): HeadDraft {
  const { listId, areaId } = rhythm.scope
  return {
    title: rhythm.name,
    rhythmId: rhythm.id,
    periodEnd: period.end,
    on: period.on,
    time: '09:00',
    place: usual.place,
    chair: { words: rhythm.convenor ?? '' },
    recorder: usual.recorder,
    scope: { ...(listId ? { listId } : {}), ...(areaId ? { areaId } : {}) },
  }
}

/** 临时会议: outside every series. */
export function headAtOnce(
  title: string,
  on: CalendarDate,
  usual: { readonly place: string; readonly recorder: string },
): HeadDraft {
  return {
    title,
    rhythmId: null,
    periodEnd: null,
    on,
    time: '',
    place: usual.place,
    chair: { words: '' },
    recorder: usual.recorder,
    scope: {},
  }
}

/** Who is in the chair, as it will be printed. */
export function chairWords(chair: MeetingHead['chair'], plan: PlanView): string {
  const person = chair.rosterId ? plan.personById.get(chair.rosterId) : undefined
  return chair.words || person?.post || person?.name || ''
}
