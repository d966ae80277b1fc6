import type { Instant } from '../calendar/date.ts'
import type { CampaignId } from '../ids.ts'
import type { Control } from './control.ts'
import type { Presenter } from './fields.ts'
import type { MeetingView } from './view.ts'

/** The control of a meeting that begins: its first item is current and its timer runs. `presenter` null: found running without one. */
export function openControl(
  campaign: CampaignId,
  meeting: Pick<MeetingView, 'id' | 'items'>,
  presenter: Presenter | null,
  now: number,
): Control {
  const itemId = meeting.items[0]?.id ?? null
  return {
    campaign,
    meeting: meeting.id,
    version: 1,
    presenter,
    presenterAwaySince: null,
    itemId,
    timer: { spentMs: 0, runningSince: itemId === null ? null : (now as Instant) },
    spent: {},
    focus: null,
    followers: 0,
  }
}
