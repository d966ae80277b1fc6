import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import { DayFigures } from '../../shared/history/series.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { get } from '../app/api.ts'

/** The figures of every day that was kept, oldest first; a new day is a new question. */
export const seriesQuery = (campaign: CampaignId, today: CalendarDate) =>
  queryOptions({
    queryKey: ['series', campaign, today],
    queryFn: () => get(`/api/campaigns/${campaign}/series`, z.array(DayFigures)),
    staleTime: 60_000,
  })

/** The kept day to show for a wish: that day, else the last one before it, else the first one; null where none is kept. */
export function keptDayFor<T extends { readonly day: CalendarDate }>(
  days: readonly T[],
  wish: CalendarDate,
): T | null {
  return days.findLast(one => one.day <= wish) ?? days[0] ?? null
}
