import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import type { DayFigures } from '../../shared/history/series.ts'
import { isRefusal, type Refusal } from '../../shared/refusal.ts'
import { Refused } from '../app/api.ts'
import type { BoardSession } from './contract.ts'
import { useSteeredAsOf } from './history-address.ts'
import { type LookBack, LookBackProvider } from './history-context.tsx'
import { keptDayFor, seriesQuery } from './history-series.ts'
import { type HistorySession, openHistory } from './history-session.ts'
import { httpHistory } from './history-source.ts'

/** HIST-1: puts the day the address asks for under everything below, and the live board when it asks for none. `on`: false where only today is shown. */
export function HistoryHome(props: {
  readonly live: BoardSession
  readonly on: boolean
  readonly children: ReactNode
}) {
  const { live, on, children } = props
  const [asOf, look] = useSteeredAsOf()
  const today = useToday(live)
  const lookBack = usePast(live, on && asOf && asOf < today ? asOf : null)
  return (
    <LookBackProvider live={live} lookBack={lookBack} look={look}>
      {children}
    </LookBackProvider>
  )
}

function useToday(live: BoardSession): CalendarDate {
  return useSyncExternalStore(
    useCallback(tell => live.subscribe(tell, 'board'), [live]),
    () => live.view().today,
  )
}

function usePast(live: BoardSession, wish: CalendarDate | null): LookBack {
  const series = useQuery({
    ...seriesQuery(live.campaign, useToday(live)),
    enabled: wish !== null,
    placeholderData: shown => shown,
  })
  const days = series.data
  const { session, refusal, retry } = useOpened(live, wish && days ? keptDayFor(days, wish) : null)
  const shown = useShown(session)
  return useMemo((): LookBack => {
    if (!wish) return { kind: 'present' }
    if (series.isError || days?.length === 0)
      return { kind: 'failed', wish, refusal: refusalOf(series.error), retry: () => void series.refetch() }
    if (session && shown && days) return { kind: 'past', wish, shown, refusal, days, session, retry }
    return refusal ? { kind: 'failed', wish, refusal, retry } : { kind: 'opening', wish }
  }, [wish, days, series.isError, series.error, series.refetch, session, shown, refusal, retry])
}

/** One session as long as the past is looked at, whichever of its days. */
function useOpened(live: BoardSession, target: DayFigures | null) {
  const [session, setSession] = useState<HistorySession | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [opening, setOpening] = useState(0)
  const [going, setGoing] = useState(0)
  const looking = target !== null

  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once for a visit to the past (and once more on `retry`); its days are walked below
  useEffect(() => {
    if (!target) return
    const stop = new AbortController()
    let opened: HistorySession | null = null
    const { campaign, member } = live
    openHistory({ campaign, member, source: httpHistory(campaign) }, target, stop.signal).then(outcome => {
      if (isRefusal(outcome)) return stop.signal.aborted || setRefusal(outcome)
      if (stop.signal.aborted) return outcome.dispose()
      opened = outcome
      setRefusal(null)
      setSession(outcome)
    })
    return () => {
      stop.abort()
      opened?.dispose()
      setSession(null)
      setRefusal(null)
    }
  }, [live, looking, opening])

  // biome-ignore lint/correctness/useExhaustiveDependencies: `going` is there to try once more
  useEffect(() => {
    if (!session || !target) return
    let overtaken = false
    session.go(target).then(outcome => overtaken || setRefusal(outcome))
    return () => {
      overtaken = true
    }
  }, [session, target?.snapshot, going])

  const retry = useCallback(() => {
    const again = session ? setGoing : setOpening
    again(n => n + 1)
  }, [session])
  return { session, refusal, retry }
}

function useShown(session: HistorySession | null): CalendarDate | null {
  return useSyncExternalStore(
    useCallback(tell => session?.subscribe(tell, 'connection') ?? (() => {}), [session]),
    () => session?.shown() ?? null,
  )
}

const refusalOf = (error: Error | null): Refusal | null => (error instanceof Refused ? error.refusal : null)
