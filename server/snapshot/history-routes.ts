import { z } from 'zod'
import type { BoardView } from '../../shared/board/view.ts'
import { Instant } from '../../shared/calendar/date.ts'
import { CardLife, DayFigures, LagFacts, MomentFacts } from '../../shared/history/series.ts'
import { CampaignId, CardId } from '../../shared/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusal.ts'
import { type Route, route } from '../web/route.ts'
import { zipped } from './snapshot-routes.ts'
import type { Snapshots } from './snapshots.ts'

const OfCampaign = z.object({ campaign: CampaignId })

/** The live boards, for what is asked of today. */
export interface BoardsNow {
  open(campaign: CampaignId): Promise<{ view(): Promise<BoardView> } | Refusal>
}

/** HIST-1, HIST-2, SLIP-4: the past by moment, by day and by card. */
export function historyRoutes({ moments, series, life, lagging }: Snapshots, boards: BoardsNow): Route[] {
  const viewOf = async (campaign: CampaignId) => {
    const board = await boards.open(campaign)
    return isRefusal(board) ? board : board.view()
  }
  return [
    route({
      method: 'get',
      path: '/api/campaigns/{campaign}/moments',
      summary:
        'The board after a change (seq) or at a moment (at, milliseconds), replayed from the journal, gzip',
      who: 'member',
      screens: true,
      params: OfCampaign,
      query: z.object({
        seq: z.coerce.number().int().positive().optional(),
        at: z.coerce.number().pipe(Instant).optional(),
      }),
      answer: z.object({ facts: MomentFacts, board: z.unknown() }),
      async handle({ campaign, query: { seq, at } }) {
        const ask = seq !== undefined ? { seq } : at !== undefined ? { at } : null
        if (!ask) return refuse('bad-request', { field: 'seq', problem: 'seq or at is needed' })
        const view = await viewOf(campaign)
        if (isRefusal(view)) return view
        const found = await moments.read(campaign, view.plan.campaign.timeZone, ask)
        return isRefusal(found) ? found : zipped(found.facts, 'board', found.json)
      },
    }),
    route({
      method: 'get',
      path: '/api/campaigns/{campaign}/series',
      summary: 'The figures of every day that has ended, oldest first',
      who: 'member',
      screens: true,
      params: OfCampaign,
      answer: z.array(DayFigures),
      handle: ({ campaign }) => series(campaign),
    }),
    route({
      method: 'get',
      path: '/api/campaigns/{campaign}/cards/{card}/life',
      summary: 'How a card stood at the end of each day, oldest first',
      who: 'member',
      params: OfCampaign.extend({ card: CardId }),
      answer: CardLife,
      handle: ({ campaign, params }) => life(campaign, params.card),
    }),
    route({
      method: 'get',
      path: '/api/campaigns/{campaign}/lagging',
      summary: 'Since when each red or yellow card has been, and who last changed it',
      who: 'member',
      params: OfCampaign,
      answer: z.array(LagFacts),
      async handle({ campaign }) {
        const view = await viewOf(campaign)
        return isRefusal(view) ? view : lagging(campaign, view)
      },
    }),
  ]
}
