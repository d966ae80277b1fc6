import type { Instant } from '../../shared/calendar/date.ts'
import type { CampaignId, MeetingId } from '../../shared/ids.ts'
import type { Presenter } from '../../shared/meeting/fields.ts'
import { openControl } from '../../shared/meeting/open-control.ts'
import type { MeetingView } from '../../shared/meeting/view.ts'
import { isRefusal, type Refusal } from '../../shared/refusal.ts'
import type { ControlStore, KeptControl, MeetingRooms } from './ports.ts'
import { type Running, running } from './running.ts'
import type { WhoIsThere } from './who-is-there.ts'

/** The running meetings of every campaign somebody asked about. */
export interface RunningMeetings {
  /** Reads a campaign's running meetings, once; afterwards it is answered from memory. */
  ready(campaign: CampaignId): Promise<Refusal | null>
  all(campaign: CampaignId): readonly Running[]
  find(campaign: CampaignId, meeting: MeetingId): Running | null
  /** A meeting that runs already stays as it is. */
  begin(campaign: CampaignId, meeting: MeetingView, presenter: Presenter): Promise<Running>
  /** Answers what ran, null when it did not. */
  end(campaign: CampaignId, meeting: MeetingId): Promise<Running | null>
  settleAll(settle: (one: Running) => Promise<void>): Promise<void>
}

export function runningMeetings(
  store: ControlStore,
  rooms: MeetingRooms,
  people: WhoIsThere,
  now: () => number,
): RunningMeetings {
  const known = new Map<CampaignId, Map<MeetingId, Running>>()
  const loading = new Map<CampaignId, Promise<Refusal | null>>()

  const put = (kept: KeptControl): Running => {
    const one = running(kept)
    const { campaign, meeting, presenter } = kept
    one.presenterAwaySince = people.awaySince(campaign, presenter?.userId ?? null, now() as Instant)
    const ofCampaign = known.get(campaign) ?? new Map<MeetingId, Running>()
    known.set(campaign, ofCampaign.set(meeting, one))
    return one
  }
  /** The board says which meetings run; a row that was lost or left over when the program stopped is put right. */
  const load = async (campaign: CampaignId): Promise<Refusal | null> => {
    const room = await rooms.open(campaign)
    if (isRefusal(room)) return room
    const { meetings } = await room.view()
    const open = new Map(meetings.filter(m => m.state.kind === 'open').map(m => [m.id, m]))
    for (const row of await store.of(campaign)) {
      if (open.delete(row.meeting)) put(row)
      else await store.remove(campaign, row.meeting)
    }
    for (const meeting of open.values()) await keep(openControl(campaign, meeting, null, now()))
    return null
  }
  const keep = async (control: KeptControl): Promise<Running> => {
    await store.add(control)
    return put(control)
  }
  return {
    ready(campaign) {
      const already = loading.get(campaign)
      if (already) return already
      const first = load(campaign)
      loading.set(campaign, first)
      const forget = () => loading.delete(campaign)
      first.then(refusal => refusal && forget(), forget)
      return first
    },
    all: campaign => [...(known.get(campaign)?.values() ?? [])],
    find: (campaign, meeting) => known.get(campaign)?.get(meeting) ?? null,
    async begin(campaign, meeting, presenter) {
      return known.get(campaign)?.get(meeting.id) ?? keep(openControl(campaign, meeting, presenter, now()))
    },
    async end(campaign, meeting) {
      const one = known.get(campaign)?.get(meeting) ?? null
      known.get(campaign)?.delete(meeting)
      await store.remove(campaign, meeting)
      return one
    },
    async settleAll(settle) {
      const all = [...known.values()].flatMap(ofCampaign => [...ofCampaign.values()])
      await Promise.all(all.map(settle))
    },
  }
}
