import { useRef } from 'react'
import { useBoard } from '../live/hooks.ts'
import type { MapLane, MapPicture, MapScale } from '../map/contract.ts'
import { makePicture } from '../map/picture.ts'
import { rowSizes } from './measures.ts'
import { useMeetingDays } from './use-meeting-days.ts'

interface Input {
  readonly lanes: readonly MapLane[]
  readonly collapsed: ReadonlySet<string>
  readonly scale: MapScale
  /** Of the map alone; no picture until it is measured. */
  readonly width: number
}

/** What the map shows now; the same object until something of it changed. */
export function usePicture({ lanes, collapsed, scale, width }: Input): MapPicture | null {
  const plan = useBoard(view => view.plan)
  const today = useBoard(view => view.today)
  const meetingDays = useMeetingDays()
  const last = useRef<MapPicture | null>(null)
  if (width > 0)
    last.current = makePicture(
      { plan, today, scale, lanes, collapsed, meetingDays, sizes: rowSizes, viewportWidth: width },
      last.current,
    )
  return last.current
}
