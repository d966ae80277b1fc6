import type { Instant } from '../../shared/calendar/date.ts'
import { zoneNamed } from '../../shared/calendar/zone.ts'
import type { MomentFacts } from '../../shared/history/series.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { type Refusal, refuse } from '../../shared/refusal.ts'
import { frozenJson } from './frozen-json.ts'
import type { JournalPast, PastMoment } from './journal-past.ts'
import { openReplay, type Replay } from './replay.ts'

/** Either after a change, or at a moment. */
export type MomentAsk = { readonly seq: number } | { readonly at: Instant }

export interface Moments {
  /** The board then, as JSON of a frozen board; replayed from the journal. */
  read(
    campaign: CampaignId,
    timeZone: string,
    ask: MomentAsk,
  ): Promise<{ readonly facts: MomentFacts; readonly json: string } | Refusal>
}

const replaysKept = 2
const answersKept = 8

/**
 * HIST-1: any moment of the journal. One is read at a time, and the replays last used are kept for who goes on from there. `now`: nothing
 * is known of what comes later.
 */
export function openMoments(past: JournalPast, now: () => Instant): Moments {
  const replays: { readonly campaign: CampaignId; readonly replay: Replay }[] = []
  const answers = new Map<string, string>()
  let last: Promise<unknown> = Promise.resolve()

  const replayTo = async (campaign: CampaignId, { epoch, seq }: PastMoment): Promise<Replay> => {
    const fits = replays
      .filter(one => one.campaign === campaign && one.replay.epoch === epoch && one.replay.seq <= seq)
      .sort((a, b) => b.replay.seq - a.replay.seq)[0]
    const replay = fits?.replay ?? (await openReplay(past, campaign, { epoch, seq }))
    if (fits) replays.splice(replays.indexOf(fits), 1)
    try {
      await replay.advance(seq)
    } catch (cause) {
      replay.dispose()
      throw cause
    }
    replays.unshift({ campaign, replay })
    for (const old of replays.splice(replaysKept)) old.replay.dispose()
    return replay
  }

  const frozenAt = async (campaign: CampaignId, moment: PastMoment, facts: MomentFacts) => {
    const key = `${campaign}/${moment.epoch}/${facts.seq}/${facts.day}`
    const known = answers.get(key)
    answers.delete(key)
    const json = known ?? (await frozenJson((await replayTo(campaign, moment)).freeze(facts.day)))
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
