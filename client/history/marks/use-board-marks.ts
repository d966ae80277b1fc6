import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import { SnapshotFacts } from '../../../shared/snapshot/snapshot.ts'
import { get } from '../../app/api.ts'
import { type Marks, usePutMarks } from '../../card/marks/marks-context.tsx'
import { useLookBack } from '../../live/history-context.tsx'
import { seriesQuery } from '../../live/history-series.ts'
import { useBoard, useSession } from '../../live/hooks.ts'
import type { MomentKey } from '../compare/moment-key.ts'
import { keyWords } from '../compare/moment-words.ts'
import { useMoment } from '../compare/use-moment.ts'
import { comparedOnce } from './compared-once.ts'
import { tellChanges } from './tell-changes.ts'
import { useFreshNow } from './use-fresh-now.ts'

/** Compares the board under the views with an earlier moment, and puts what came of it where the views find it. Needs the live session around it. */
export function useBoardMarks(since: MomentKey) {
  const { t } = useTranslation(['history', 'card'])
  const { campaign } = useSession()
  const view = useBoard(board => board)
  const { today } = view
  const shown = useShownKey()
  const series = useQuery(seriesQuery(campaign, today))
  const snapshots = useSnapshots(today)
  const before = useMoment(since, series.data)
  const after = useMoment(shown ?? since, series.data)
  useFreshNow(shown?.kind === 'now' ? after.refetch : null)
  const backwards = Boolean(before.data && after.data && shown && before.data.at >= after.data.at)
  const told = useMemo(
    () =>
      before.data && after.data && shown && !backwards
        ? tellChanges(comparedOnce(before.data, after.data).cards)
        : null,
    [before.data, after.data, shown, backwards],
  )
  const words = keyWords(t, since, view, snapshots)
  const [was, is] = [before.data?.view.plan, after.data?.view.plan]
  const marks = useMemo(
    (): Marks | null =>
      told && was && is ? { since: words, before: was, after: is, changes: told.changes } : null,
    [told, was, is, words],
  )
  const put = usePutMarks()
  useEffect(() => {
    put(marks)
    return () => put(null)
  }, [marks, put])
  return {
    told,
    marks,
    words,
    snapshots,
    first: series.data?.[0]?.day,
    backwards,
    missing: before.data === null,
    failed: series.isError || before.isError || after.isError,
    retry: () => void Promise.all([series.refetch(), before.refetch(), after.refetch()]),
  }
}

/** A day that is only passed by is not compared: its whole board would be asked for. */
const restMs = 350

/** Which moment stands under the views; null while another one is on its way, so that no marks of one day lie on another. */
function useShownKey(): MomentKey | null {
  const lookBack = useLookBack()
  const shown = lookBack.kind === 'past' ? lookBack.shown : null
  const [rested, setRested] = useState(shown)
  useEffect(() => {
    const timer = setTimeout(() => setRested(shown), restMs)
    return () => clearTimeout(timer)
  }, [shown])
  const day = rested === shown ? shown : null
  return useMemo(() => {
    if (lookBack.kind === 'present') return { kind: 'now' }
    return day ? { kind: 'day', day } : null
  }, [lookBack.kind, day])
}

function useSnapshots(today: CalendarDate): readonly SnapshotFacts[] {
  const { campaign } = useSession()
  const { data } = useQuery({
    queryKey: ['snapshots', campaign, today],
    queryFn: () => get(`/api/campaigns/${campaign}/snapshots`, z.array(SnapshotFacts)),
  })
  return data ?? none
}
const none: readonly SnapshotFacts[] = []
