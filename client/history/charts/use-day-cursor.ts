import { useCallback, useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import { useBoard, useSession } from '../../live/hooks.ts'

export interface DayCursor {
  /** Null: nothing is pointed at, and the newest day is read. */
  readonly at: CalendarDate | null
  point(day: CalendarDate | null): void
  /** To the board as it was at the end of a day. */
  open(day: CalendarDate): void
}

export function useDayCursor(): DayCursor {
  const [at, point] = useState<CalendarDate | null>(null)
  const { campaign } = useSession()
  const today = useBoard(view => view.today)
  const navigate = useNavigate()
  const open = useCallback(
    (day: CalendarDate) =>
      void navigate({ pathname: `/c/${campaign}/kanban`, search: day < today ? `?asOf=${day}` : '' }),
    [navigate, campaign, today],
  )
  return useMemo(() => ({ at, point, open }), [at, open])
}
