import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { MorningBrief } from '../../../shared/bulletin/brief.ts'
import type { Refusal } from '../../../shared/refusal.ts'
import { get, Refused } from '../../app/api.ts'
import { useBoard, useSession } from '../../live/hooks.ts'

const minute = 60_000

/** The brief of this morning. The one before stays until there is a new one: just after midnight the day's snapshot is still being taken. */
export function useBrief(): { readonly brief: MorningBrief | null; readonly refusal: Refusal | null } {
  const { campaign } = useSession()
  const today = useBoard(view => view.today)
  const { data, error } = useQuery({
    queryKey: ['brief', campaign, today],
    queryFn: () => get(`/api/campaigns/${campaign}/brief`, MorningBrief),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    refetchInterval: query => (query.state.data?.facts.today === today ? false : minute),
  })
  return { brief: data ?? null, refusal: error instanceof Refused ? error.refusal : null }
}

export const briefFile = (campaign: string): string => `/api/campaigns/${campaign}/brief.docx`
