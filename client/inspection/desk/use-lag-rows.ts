import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import { z } from 'zod'
import { keepSame } from '../../../shared/board/keep-same.ts'
import { LagFacts } from '../../../shared/history/series.ts'
import type { CardId } from '../../../shared/ids.ts'
import type { LagRow } from '../../../shared/inspection/lag.ts'
import { isOfUnits } from '../../../shared/inspection/lag-filter.ts'
import { lagList } from '../../../shared/inspection/lag-list.ts'
import { get } from '../../app/api.ts'
import { useBoard, useMember, useSession } from '../../live/hooks.ts'
import { useSlipQuery } from '../../slip/slip-data.ts'
import type { DeskScope } from './scope.ts'

export interface LagRows {
  readonly rows: readonly LagRow[]
  /** `waiting`: nobody knows yet since when; `failed`: the list stands as the board does. */
  readonly facts: 'waiting' | 'known' | 'failed'
  readonly slipsFailed: boolean
  readonly retry: () => void
}

const noFacts: readonly LagFacts[] = []
const everyMinute = 60_000

/** The lag list of today: the board live, since when and by whom asked again every minute and whenever a lamp flips. */
export function useLagRows(scope: DeskScope): LagRows {
  const { campaign } = useSession()
  const { unitIds } = useMember()
  const board = useBoard(view => view)
  const { red, yellow } = board.lampCounts
  const lagging = useQuery({
    queryKey: ['lagging', campaign, board.today, red, yellow],
    queryFn: () => get(`/api/campaigns/${campaign}/lagging`, z.array(LagFacts)),
    placeholderData: before => before,
    refetchInterval: everyMinute,
  })
  const slips = useSlipQuery()
  const facts = lagging.data ?? noFacts
  const letters = slips.data
  const all = useMemo(() => lagList(board, facts, letters ?? []), [board, facts, letters])
  const rows = useSameRows(all)
  return {
    rows: useMemo(
      () => (scope === 'all' ? rows : rows.filter(row => isOfUnits(row, unitIds))),
      [rows, scope, unitIds],
    ),
    facts: lagging.data ? 'known' : lagging.isError ? 'failed' : 'waiting',
    slipsFailed: slips.isError && !letters,
    retry: () => {
      void lagging.refetch()
      void slips.refetch()
    },
  }
}

/** A row that says what it said before is the same object, so that an edit repaints the row of its card and no other. */
function useSameRows(rows: readonly LagRow[]): readonly LagRow[] {
  const known = useRef<ReadonlyMap<CardId, LagRow>>(new Map())
  return useMemo(() => {
    const same = rows.map(row => keepSame(known.current.get(row.card.id), row))
    known.current = new Map(same.map(row => [row.card.id, row]))
    return same
  }, [rows])
}
