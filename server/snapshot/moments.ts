import type { Instant } from '../../shared/calendar/date.ts'
import { zoneNamed } from '../../shared/calendar/zone.ts'
import type { MomentFacts } from '../../shared/history/series.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { type Refusal, refuse } from '../../shared/refusal.ts'
import type { JournalPast, PastMoment } from './journal-past.ts'
import type { PastBoards } from './replays.ts'

/** Either after a change, or at a moment. */
export type MomentAsk = { readonly seq: number } | { readonly at: Instant }

export interface Moments {
  /** The board then, as JSON (UTF-8) of a frozen board; replayed from the journal. */
  read(
    campaign: CampaignId,
    timeZone: string,
    ask: MomentAsk,
  ): Promise<{ readonly facts: MomentFacts; readonly json: Uint8Array } | Refusal>
}

const answersKept = 8

/** HIST-1: any moment of the journal. One is read at a time. `now`: nothing is known of what comes later. */
export function openMoments(
  past: JournalPast,
  boards: Pick<PastBoards, 'json'>,
  now: () => Instant,
): Moments {
  const answers = new Map<string, Uint8Array>()
  let last: Promise<unknown> = Promise.resolve()

  const frozenAt = async (campaign: CampaignId, { epoch, seq }: PastMoment, facts: MomentFacts) => {
    const { day } = facts
    const key = `${campaign}/${epoch}/${seq}/${day}`
    const json = answers.get(key) ?? (await boards.json({ campaign, epoch, seq, day }))
    answers.delete(key)
    answers.set(key, json)
    if (answers.size > answersKept) answers.delete(answers.keys().next().value ?? '')
    return { facts, json }
  }

  const read: Moments['read'] = async (campaign, timeZone, ask) => {
    const zone = zoneNamed(timeZone)
    if (!zone) return refuse('unavailable')
    if ('at' in ask && ask.at > now()) return refuse('bad-value', { field: 'at' })
    const moment =
      'seq' in ask
        ? await past.moment(campaign, ask.seq)
        : await past.lastBefore(campaign, (ask.at + 1) as Instant)
    if (!moment) return refuse('no-such-item')
    const at = 'at' in ask ? ask.at : moment.at
    return frozenAt(campaign, moment, { at, seq: moment.seq, day: zone.dateAt(at) })
  }
  return {
    read(campaign, timeZone, ask) {
      const answer = last.then(() => read(campaign, timeZone, ask))
      last = answer.catch(() => undefined) // who asked hears of it; the next one must still be read
      return answer
    },
  }
}
