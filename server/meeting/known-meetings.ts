import type { Instant } from '../../shared/calendar/date.ts'
import type { CampaignId, MeetingId } from '../../shared/ids.ts'
import type { Gossip } from '../cluster/ports.ts'
import type { ControlRow, ControlVersion } from './ports.ts'
import { heardMove, type Running, running } from './running.ts'
import type { WhoIsThere } from './who-is-there.ts'

/** What reading the rows brought that this node did not know. */
export interface RunningNews {
  changed(one: Running): void
  moved(one: Running): void
  ended(one: Running): void
}

export interface KnownParts {
  readonly people: WhoIsThere
  readonly following: Gossip<number>
  readonly now: () => number
  readonly news: RunningNews
}

/** The running meetings as this node holds them in memory: rows as they were last read, and what is only true now. */
export interface KnownMeetings {
  all(campaign: CampaignId): readonly Running[]
  everywhere(): readonly Running[]
  find(campaign: CampaignId, meeting: MeetingId): Running | null
  differ(campaign: CampaignId, versions: readonly ControlVersion[]): boolean
  put(row: ControlRow): Running
  forget(campaign: CampaignId, meeting: MeetingId): void
  /** All the rows of a campaign: what is not among them has ended. */
  apply(campaign: CampaignId, rows: readonly ControlRow[]): void
}

export function knownMeetings({ people, following, now, news }: KnownParts): KnownMeetings {
  const known = new Map<CampaignId, Map<MeetingId, Running>>()

  const ofCampaign = (campaign: CampaignId) => {
    const meetings = known.get(campaign) ?? new Map<MeetingId, Running>()
    known.set(campaign, meetings)
    return meetings
  }
  const begin = (row: ControlRow): Running => {
    const one = running(row)
    one.elsewhere = sumOf(following.others(followersKey(row.campaign, row.meeting)))
    ofCampaign(row.campaign).set(row.meeting, one)
    return one
  }
  const take = (row: ControlRow) => {
    const { movedAt, ...kept } = row
    const before = ofCampaign(row.campaign).get(row.meeting)
    const one = before ?? begin({ ...row, focus: null })
    const changed = before?.kept.version !== row.version
    // a newer place may be known than the one the row keeps
    one.kept = { ...kept, focus: one.kept.focus }
    if (changed)
      one.presenterAwaySince = people.awaySince(row.campaign, row.presenter?.userId ?? null, now() as Instant)
    const { meeting, focus } = row
    return { one, changed, moved: focus !== null && heardMove(one, { meeting, focus, at: movedAt }) }
  }
  return {
    all: campaign => [...(known.get(campaign)?.values() ?? [])],
    everywhere: () => [...known.values()].flatMap(meetings => [...meetings.values()]),
    find: (campaign, meeting) => known.get(campaign)?.get(meeting) ?? null,
    differ(campaign, versions) {
      const meetings = ofCampaign(campaign)
      return meetings.size !== versions.length || !versions.every(one => isKnown(meetings, one))
    },
    put: row => take(row).one,
    forget: (campaign, meeting) => void known.get(campaign)?.delete(meeting),
    apply(campaign, rows) {
      const gone = new Map(ofCampaign(campaign))
      for (const row of rows) {
        gone.delete(row.meeting)
        const { one, changed, moved } = take(row)
        if (changed) news.changed(one)
        if (moved) news.moved(one)
      }
      for (const [meeting, one] of gone) {
        ofCampaign(campaign).delete(meeting)
        news.ended(one)
      }
    },
  }
}

function isKnown(
  meetings: ReadonlyMap<MeetingId, Running>,
  { meeting, version, movedAt }: ControlVersion,
): boolean {
  const one = meetings.get(meeting)
  return one?.kept.version === version && movedAt <= one.movedAt
}

/** How many follow a meeting, among what nodes say of themselves. */
export const followersKey = (campaign: CampaignId, meeting: MeetingId): string => `${campaign}/${meeting}`

export const sumOf = (counts: readonly number[]): number => counts.reduce((sum, one) => sum + one, 0)
