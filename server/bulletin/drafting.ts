import type { MorningBrief } from '../../shared/bulletin/brief.ts'
import type { Bulletin, BulletinBody, BulletinKind } from '../../shared/bulletin/bulletin.ts'
import { bulletinPeriod } from '../../shared/bulletin/bulletin-period.ts'
import { draftBrief } from '../../shared/bulletin/draft-brief.ts'
import { draftPeriodical } from '../../shared/bulletin/draft-periodical.ts'
import { frozenDay, morningAfter } from '../../shared/bulletin/frozen-day.ts'
import { addDays } from '../../shared/calendar/arithmetic.ts'
import { spanOfCampaign } from '../../shared/calendar/campaign-day.ts'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import type { Span } from '../../shared/calendar/span.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusal.ts'
import type { LiveBoards, PastDay, PastDays } from './ports.ts'

export interface Draft {
  readonly period: Span
  readonly body: BulletinBody
  readonly snapshots: Bulletin['snapshots']
}

export interface Drafting {
  /** HIST-3: what is known of the period `on` lies in. `no-such-item`: its last day has no snapshot; `bad-value`: none of it is over, or in the campaign. */
  draft(campaign: CampaignId, kind: BulletinKind, on: CalendarDate): Promise<Draft | Refusal>
  /** The same period once more, from the same days. */
  again(bulletin: Bulletin): Promise<Pick<Draft, 'body' | 'snapshots'> | Refusal>
  /** Of this morning; the same all day long. */
  brief(campaign: CampaignId): Promise<MorningBrief | Refusal>
}

/** Reads snapshots and asks the pure drafts; what it reads never changes, so the brief of a morning is drawn up once. */
export function openDrafting(past: PastDays, boards: LiveBoards): Drafting {
  const briefs = new Map<CampaignId, { readonly today: CalendarDate; readonly brief: MorningBrief }>()

  const briefOf = async (campaign: CampaignId, day: CalendarDate) => {
    const yesterday = await past.on(campaign, day)
    if (!yesterday) return missing(day)
    const before = await past.on(campaign, addDays(day, -1))
    const brief = draftBrief({
      before: before && frozenDay(before.board),
      yesterday: {
        ...frozenDay(yesterday.board),
        snapshot: { id: yesterday.facts.id, sha256: yesterday.facts.sha256 },
      },
      morning: morningAfter(yesterday.board, addDays(day, 1)),
    })
    return { brief, yesterday, before }
  }

  const periodical = async (campaign: CampaignId, kind: Exclude<BulletinKind, 'brief'>, period: Span) => {
    const end = await past.on(campaign, period.to)
    if (!end) return missing(period.to)
    const base =
      (await past.on(campaign, addDays(period.from, -1))) ??
      (await past.firstWithin(campaign, { from: period.from, to: addDays(period.to, -1) }))
    const body = draftPeriodical({
      kind,
      period,
      base: base && frozenDay(base.board),
      end: frozenDay(end.board),
      series: await past.series(campaign),
    })
    return { body, snapshots: { to: named(end), from: base && named(base) } }
  }

  const ofPeriod = async (campaign: CampaignId, kind: BulletinKind, period: Span) => {
    if (kind !== 'brief') return periodical(campaign, kind, period)
    const found = await briefOf(campaign, period.to)
    if (isRefusal(found)) return found
    const { brief, yesterday, before } = found
    return { body: brief.body, snapshots: { to: named(yesterday), from: before && named(before) } }
  }

  return {
    async draft(campaign, kind, on) {
      const view = await viewOf(boards, campaign)
      if (isRefusal(view)) return view
      const period = bulletinPeriod(kind, on, spanOfCampaign(view.plan.campaign), view.today)
      if (!period) return refuse('bad-value', { field: 'on' })
      const drafted = await ofPeriod(campaign, kind, period)
      return isRefusal(drafted) ? drafted : { period, ...drafted }
    },
    again: ({ campaign, kind, from, to }) => ofPeriod(campaign, kind, { from, to }),
    async brief(campaign) {
      const view = await viewOf(boards, campaign)
      if (isRefusal(view)) return view
      const { today } = view
      const known = briefs.get(campaign)
      if (known?.today === today) return known.brief
      const found = await briefOf(campaign, addDays(today, -1))
      if (isRefusal(found)) return found
      briefs.set(campaign, { today, brief: found.brief })
      return found.brief
    },
  }
}

async function viewOf(boards: LiveBoards, campaign: CampaignId) {
  const room = await boards.open(campaign)
  return isRefusal(room) ? room : room.view()
}

const missing = (day: CalendarDate): Refusal => refuse('no-such-item', { collection: 'snapshots', day })

const named = ({ facts }: PastDay) => ({ id: facts.id, day: facts.day, sha256: facts.sha256 })
