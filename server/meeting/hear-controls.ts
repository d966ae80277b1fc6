import { z } from 'zod'
import { CampaignId, MeetingId } from '../../shared/ids.ts'
import type { Control } from '../../shared/meeting/control.ts'
import type { NodeBus } from '../cluster/ports.ts'
import type { RunningMeetings } from './running-meetings.ts'
import type { WhoIsThere } from './who-is-there.ts'

/** A row was written at this version; null: it went, its meeting is over. */
const Word = z.object({ campaign: CampaignId, meeting: MeetingId, version: z.int().nullable() })
const topic = 'meeting-control'

/** Words among nodes about the rows of running meetings. All a word does is to have the rows read sooner. */
export interface ControlWords {
  changed(control: Pick<Control, 'campaign' | 'meeting' | 'version'>): void
  ended(campaign: CampaignId, meeting: MeetingId): void
  stop(): void
}

export function hearControls(parts: {
  readonly bus: NodeBus
  readonly meetings: Pick<RunningMeetings, 'ready' | 'find'>
  readonly people: Pick<WhoIsThere, 'watched' | 'campaigns'>
  readonly failed: (cause: unknown) => void
}): ControlWords {
  const { bus, meetings, people, failed } = parts
  const read = (campaign: CampaignId) => void meetings.ready(campaign).catch(failed)
  const stops = [
    bus.hear(topic, said => {
      const word = Word.safeParse(said)
      // whoever comes to watch reads the rows first: what nobody watches here need not be read
      if (!word.success || !people.watched(word.data.campaign)) return
      const { campaign, meeting, version } = word.data
      const known = meetings.find(campaign, meeting)?.kept.version ?? null
      if (version === null ? known !== null : known === null || known < version) read(campaign)
    }),
    bus.onGap(() => people.campaigns().forEach(read)),
  ]
  return {
    changed: ({ campaign, meeting, version }) => bus.say(topic, { campaign, meeting, version }),
    ended: (campaign, meeting) => bus.say(topic, { campaign, meeting, version: null }),
    stop() {
      for (const stop of stops) stop()
    },
  }
}
