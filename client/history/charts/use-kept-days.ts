import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { KeptFigures } from '../../../shared/history/burn-up.ts'
import { metricsOf } from '../../../shared/snapshot/metrics.ts'
import { seriesQuery } from '../../live/history-series.ts'
import { useBoard, useSession } from '../../live/hooks.ts'

/** Every kept day, and today so far. */
export function useKeptDays() {
  const { campaign } = useSession()
  const view = useBoard(board => board)
  const series = useQuery({ ...seriesQuery(campaign, view.today), placeholderData: shown => shown })
  const today = useMemo(() => ({ day: view.today, metrics: metricsOf(view) }), [view])
  const days = useMemo((): readonly KeptFigures[] | null => {
    if (!series.data) return null
    return [...series.data.filter(({ day }) => day < today.day), today]
  }, [series.data, today])
  return { days, error: series.error, retry: () => void series.refetch() }
}
