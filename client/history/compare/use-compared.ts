import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { z } from 'zod'
import { addDays } from '../../../shared/calendar/arithmetic.ts'
import type { Comparison } from '../../../shared/history/compare.ts'
import { SnapshotFacts } from '../../../shared/snapshot/snapshot.ts'
import { get } from '../../app/api.ts'
import { keptDayFor, seriesQuery } from '../../live/history-series.ts'
import { useBoard, useSession } from '../../live/hooks.ts'
import { useAddress } from '../../ui/use-address.ts'
import { comparedOnce } from '../marks/compared-once.ts'
import { type MomentKey, momentKeyFrom, textOfMoment } from './moment-key.ts'
import { type MomentAt, useMoment } from './use-moment.ts'

/** What the page compares, from its address (`from`, `to`): a week ago with now unless it says otherwise. */
export function useCompared() {
  const { campaign } = useSession()
  const today = useBoard(view => view.today)
  const series = useQuery(seriesQuery(campaign, today))
  const snapshots = useQuery({
    queryKey: ['snapshots', campaign, today],
    queryFn: () => get(`/api/campaigns/${campaign}/snapshots`, z.array(SnapshotFacts)),
  })
  const days = series.data
  const [params, change] = useAddress()
  const weekAgo = keptDayFor(days ?? [], addDays(today, -7))?.day ?? addDays(today, -1)
  const from = momentKeyFrom(params.get('from')) ?? { kind: 'day', day: weekAgo }
  const to = momentKeyFrom(params.get('to')) ?? { kind: 'now' }
  const [one, other] = [useMoment(from, days), useMoment(to, days)]
  const pair = useMemo(() => inOrder(one.data, other.data), [one.data, other.data])
  const comparison: Comparison | null = useMemo(() => pair && comparedOnce(pair.before, pair.after), [pair])
  const set = (name: 'from' | 'to', key: MomentKey) =>
    change(now => {
      now.set(name, textOfMoment(key))
      return now
    })
  const error = series.error ?? one.error ?? other.error
  return {
    from,
    to,
    set,
    first: days?.[0]?.day,
    snapshots: snapshots.data ?? none,
    pair,
    comparison,
    error,
    /** A day of which no board was kept. */
    missing: one.data === null ? from : other.data === null ? to : null,
    retry: () => void Promise.all([series.refetch(), one.refetch(), other.refetch()]),
  }
}

const none: readonly SnapshotFacts[] = []

/** However they were chosen, the earlier one is before. */
function inOrder(one: MomentAt | null | undefined, other: MomentAt | null | undefined) {
  if (!one || !other) return null
  return one.at <= other.at ? { before: one, after: other } : { before: other, after: one }
}
