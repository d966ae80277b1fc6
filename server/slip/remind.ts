import type { CalendarDate } from '../../shared/calendar/date.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { remindersDue } from '../../shared/slip/reminders-due.ts'
import { mayReadSlip } from '../../shared/slip/slip-parties.ts'
import { toldMembers } from '../../shared/slip/told-members.ts'
import type { NewNote } from './ports.ts'
import { rulesOf } from './scene.ts'
import type { SlipParts } from './slip-parts.ts'

/** The day that was asked about, in which zone. */
export interface Reminded {
  readonly timeZone: string
  readonly day: CalendarDate
}

/**
 * SLIP-2: keeps what has to be told today, once for each person. A question, not an event: asked twice, late or by two processes it leaves the same notes.
 */
export async function remind(parts: SlipParts, campaign: CampaignId): Promise<Reminded | null> {
  const { store, inbox, boards, membersOf, desk, clock, newId } = parts
  const room = await boards.open(campaign)
  if (isRefusal(room)) return null
  const view = await room.view()
  const { timeZone } = view.plan.campaign
  const today = clock.today(timeZone)
  const slips = (await store.all(campaign)).map(stored => stored.slip)
  const due = remindersDue(slips, view.decisions, await rulesOf(parts, campaign, view), today)
  const reminded = { timeZone, day: today }
  if (due.length === 0) return reminded
  const members = await membersOf(campaign)
  const at = clock.now()
  const notes = due.flatMap(({ key, to, ...said }): NewNote[] => {
    const slip = slips.find(one => one.id === said.slipId)
    return toldMembers(members, to, said.unitId)
      .filter(member => !slip || mayReadSlip(member, slip))
      .map(({ userId }) => ({ ...said, id: newId(), userId, key, at }))
  })
  desk.stir(campaign, await inbox.keep(campaign, notes))
  return reminded
}
