import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { Instant } from '../../../shared/calendar/date.ts'
import { type Moment, momentOf } from '../../../shared/history/moment.ts'
import type { DayFigures } from '../../../shared/history/series.ts'
import { FrozenBoard } from '../../../shared/snapshot/frozen-board.ts'
import { get } from '../../app/api.ts'
import { useSession } from '../../live/hooks.ts'
import { zoneOrChina } from '../../live/server-clock.ts'
import { type MomentKey, textOfMoment } from './moment-key.ts'

const Answer = z.object({ facts: z.object({ at: Instant }), board: FrozenBoard })

/** A board at a moment, and when that was; the demo's and the campaign's own clock. */
export interface MomentAt extends Moment {
  readonly at: Instant
}

/** What was is fetched once; what is, anew when the page comes back to it. */
const nowHoldsMs = 20_000
const keepMs = 120_000

/** `days`: the kept days, where a day is looked up; a day that was not kept is an empty answer. */
export function useMoment(key: MomentKey, days: readonly DayFigures[] | undefined) {
  const session = useSession()
  const { campaign } = session
  const timeZone = session.view().plan.campaign.timeZone
  const path = days && pathOf(key, days, timeZone, () => session.now())
  return useQuery({
    queryKey: ['moment', campaign, textOfMoment(key)],
    queryFn: async (): Promise<MomentAt | null> => {
      if (!path) return null
      const { facts, board } = await get(`/api/campaigns/${campaign}/${path}`, Answer)
      return { ...momentOf(board), at: facts.at }
    },
    enabled: days !== undefined,
    staleTime: key.kind === 'now' ? nowHoldsMs : Number.POSITIVE_INFINITY,
    gcTime: keepMs,
    structuralSharing: false,
  })
}

function pathOf(
  key: MomentKey,
  days: readonly DayFigures[],
  timeZone: string,
  now: () => number,
): string | null {
  switch (key.kind) {
    case 'now':
      return `moments?at=${Math.floor(now())}`
    case 'time':
      return `moments?at=${zoneOrChina(timeZone).startOf(key.day) + key.minutes * 60_000}`
    case 'snapshot':
      return `snapshots/${key.id}`
    case 'day': {
      const kept = days.find(one => one.day === key.day)
      return kept ? `snapshots/${kept.snapshot}` : null
    }
  }
}
