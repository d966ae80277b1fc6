import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { z } from 'zod'
import { VersionedRules } from '../../shared/inspection/rules.ts'
import { InboxNote, Slip } from '../../shared/slip/slip.ts'
import { get } from '../app/api.ts'
import { useBoard, useSession } from '../live/hooks.ts'
import { useChannelOnline, useNotices } from '../live/live-channel-hooks.ts'
import { slipPaths } from './slip-paths.ts'
import { useOnReturn } from './use-on-return.ts'

const none: readonly Slip[] = []
const noNotes: readonly InboxNote[] = []

/** Every slip this person may read. Asked again on a hint, and when the day turns: days left are of a day. */
export function useSlipQuery(): UseQueryResult<readonly Slip[]> {
  const { campaign } = useSession()
  const today = useBoard(view => view.today)
  return useQuery({
    queryKey: [...slipPaths(campaign).slipsKey, today],
    queryFn: () => get(slipPaths(campaign).slips, z.array(Slip)),
    placeholderData: before => before,
    staleTime: 60_000,
  })
}

/** The same, empty while they are not known. */
export const useSlips = (): readonly Slip[] => useSlipQuery().data ?? none

/** Of one card, newest first. */
export function useSlipsOf(card: string | null): readonly Slip[] {
  const slips = useSlips()
  return useMemo(
    () =>
      card ? slips.filter(slip => slip.cardId === card).sort((a, b) => b.createdAt - a.createdAt) : none,
    [slips, card],
  )
}

/** What this person was told, newest first. */
export function useInbox(): readonly InboxNote[] {
  const { campaign } = useSession()
  const { inbox, inboxKey } = slipPaths(campaign)
  const { data } = useQuery({
    queryKey: inboxKey,
    queryFn: () => get(inbox, z.array(InboxNote)),
    staleTime: 60_000,
  })
  return useMemo(() => (data ? [...data].sort((a, b) => b.at - a.at) : noNotes), [data])
}

export function useInspectionRules(): UseQueryResult<VersionedRules> {
  const { campaign } = useSession()
  const { rules, rulesKey } = slipPaths(campaign)
  return useQuery({ queryKey: rulesKey, queryFn: () => get(rules, VersionedRules), staleTime: 5 * 60_000 })
}

/** Asks for slips and inbox again; resolves when they are here. */
export function useAskAgain(): () => Promise<void> {
  const queries = useQueryClient()
  const { campaign } = useSession()
  return async () => {
    const { slipsKey, inboxKey } = slipPaths(campaign)
    await Promise.all([
      queries.invalidateQueries({ queryKey: slipsKey }),
      queries.invalidateQueries({ queryKey: inboxKey }),
    ])
  }
}

/** Mounted once beside the board: a hint, or a channel that was away and missed some, asks again. */
export function DeskHints() {
  const askAgain = useAskAgain()
  const online = useChannelOnline()
  useNotices(notice => {
    if (notice.kind === 'desk') void askAgain()
  })
  useOnReturn(online, () => void askAgain())
  return null
}
