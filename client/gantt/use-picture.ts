import { useRef, useState } from 'react'
import type { PlanView } from '../../shared/board/view.ts'
import { spanOfCampaign } from '../../shared/calendar/campaign-day.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { useBoard, useSession } from '../live/hooks.ts'
import type { MapLane, MapPicture, MapScale } from '../map/contract.ts'
import { makePicture } from '../map/picture.ts'
import { rowSizes } from './measures.ts'
import { recallPlace } from './memory.ts'
import { useDatesRead } from './rows/use-dates-read.ts'
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
  const { campaign } = useSession()
  const [atOnce] = useState(() => wasOutside(campaign, plan))
  const read = useDatesRead(lanes, atOnce)
  const last = useRef<MapPicture | null>(null)
  const sizes = rowSizes
  if (width > 0)
    last.current = makePicture(
      { plan, today, scale, lanes, collapsed, meetingDays, sizes, viewportWidth: width, outline: !read },
      last.current,
    )
  return last.current
}

/** Whoever looked at a day that only some card's date puts on the map comes back to it. */
function wasOutside(campaign: CampaignId, plan: PlanView): boolean {
  const place = recallPlace(campaign)
  const { from, to } = spanOfCampaign(plan.campaign)
  return place !== null && (place.day < from || place.day > to)
}
