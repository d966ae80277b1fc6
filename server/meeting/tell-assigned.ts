import type { Command } from '../../shared/board/command.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { isRefusal } from '../../shared/refusal.ts'
import type { Audience, MeetingRooms } from './ports.ts'

/** Told of every command that was carried out: what it assigned, the units concerned hear at once. */
export function tellAssigned(
  rooms: MeetingRooms,
  audience: Pick<Audience, 'notice'>,
): (campaign: CampaignId, command: Command) => void {
  return (campaign, command) => {
    // a board that closes just now tells nobody: what was assigned is on it all the same
    if (command.type === 'decision.confirm') tell(campaign, command.decisions).catch(() => {})
  }

  async function tell(campaign: CampaignId, decisions: readonly string[]): Promise<void> {
    const room = await rooms.open(campaign)
    if (isRefusal(room)) return
    const confirmed = new Set(decisions)
    for (const { id, meetingId, leadUnitId, what } of (await room.view()).decisions)
      if (confirmed.has(id) && leadUnitId)
        audience.notice(campaign, {
          kind: 'assigned',
          meeting: meetingId,
          unitId: leadUnitId,
          title: what.slice(0, 200),
        })
  }
}
