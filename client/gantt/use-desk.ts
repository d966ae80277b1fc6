import type { TFunction } from 'i18next'
import { type FocusEvent, type RefObject, useCallback, useEffect, useState } from 'react'
import type { CardView } from '../../shared/board/view.ts'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import { useOpenCard } from '../card/use-open-card.ts'
import { useYear } from '../card/use-year.ts'
import { useBoard, useMember, useSession } from '../live/hooks.ts'
import type { MapPicture } from '../map/contract.ts'
import { toast } from '../ui/index.ts'
import { zoomed } from './address.ts'
import { useDetails } from './detail/use-details.ts'
import { mayReplan, whyNoReplan } from './drag/may-replan.ts'
import type { MoveConflict, Moving } from './drag/moving.ts'
import { useMoves } from './drag/use-moving.ts'
import { usePointerDrag } from './drag/use-pointer-drag.ts'
import { useTouchHold } from './drag/use-touch-hold.ts'
import { useKeyedRow } from './keys/use-keyed-row.ts'
import { useMapKeys } from './keys/use-map-keys.ts'
import { rowSizes } from './measures.ts'
import { useHover } from './rows/use-hover.ts'
import { usePlace } from './use-place.ts'
import { usePointing } from './use-pointing.ts'
import { useRowFocus } from './use-row-focus.ts'
import type { ScrollPort } from './use-scroll-port.ts'
import type { useShape } from './use-shape.ts'
import { useStable } from './use-stable.ts'

interface DeskInput extends Pick<ReturnType<typeof useShape>, 'shape' | 'collapsed' | 'reshape' | 'fold'> {
  readonly scroller: RefObject<HTMLElement | null>
  readonly picture: MapPicture | null
  readonly port: ScrollPort
  /** Of the scroller, inside, and what the names and the head take of it. */
  readonly height: number
  readonly mapWidth: number
  readonly names: number
  readonly head: number
  readonly t: TFunction
}

/** What a person does to the map with mouse, finger and keys, and what follows from it. */
export function useDesk(input: DeskInput) {
  const { scroller, picture, port, mapWidth, names, head, shape, collapsed, reshape, fold, t } = input
  const session = useSession()
  const member = useMember()
  const plan = useBoard(view => view.plan)
  const year = useYear()
  const { openId, openCard } = useOpenCard()
  const { showDay } = usePlace({
    scroller,
    port,
    picture: head > 0 ? picture : null,
    mapWidth,
    campaign: session.campaign,
  })
  const [spoken, announce] = useState('')
  const onConflict = useCallback(
    (conflict: MoveConflict, { card, asking }: Moving) => {
      const words = t(`gantt:conflict.${conflict}`, { card: card.title })
      announce(words)
      if (!asking) toast(words, { kind: 'bad', key: 'gantt-conflict' })
    },
    [t],
  )
  const moves = useMoves(onConflict)
  const onGrab = usePointerDrag(scroller, picture, names, moves)
  const { hover, pointing } = useHover({ scroller, picture, namesWidth: names, headHeight: head })
  const details = useDetails(hover, moves)
  useEffect(() => port.subscribe(details.leave), [port, details.leave])
  const hold = useTouchHold({
    ...{ scroller, picture, moves, namesWidth: names, grab: onGrab, onStill: details.show },
    may: card => mayReplan(member, card),
  })
  const focus = useRowFocus(scroller, picture, head)
  const keyed = useKeyedRow(details)
  const showToday = useStable(() => picture && showDay(picture.today))
  const keys = useMapKeys({
    ...{ picture, collapsed, active: focus.active, moves, year, t, fold, openCard, showToday, announce },
    page: () => Math.max(1, Math.floor((input.height - head) / rowSizes.card) - 1),
    focusRow: at => {
      details.hide()
      focus.focusRow(at)
    },
    zoom: closer => reshape({ scale: zoomed(shape.scale, closer) }),
    toggleDetails: details.toggle,
    whyNot: (card: CardView) => whyNoReplan(t, member, card, plan),
    showDay: (on: CalendarDate) => {
      if (picture && !seen(scroller.current, picture.axis.xOf(on), mapWidth)) showDay(on)
    },
  })
  const events = usePointing({
    ...{ scroller, pointing, details, moves, hold, fold, openCard },
    focusRow: focus.focusRow,
    leaveKeys: keys.leave,
  })
  return {
    ...{ year, openId, moves, onGrab, hover, showToday, spoken, events },
    detail: details.detail,
    item: keys.item,
    /** The row whose clocks are drawn although no pointer is on it. */
    keyed: keys.item?.card ?? keyed.keyed,
    reachable: focus.reachable,
    onKeyDown: keys.onKeyDown,
    onFocus(event: FocusEvent) {
      focus.onFocus(event)
      keyed.onFocus(event)
    },
    onBlur(event: FocusEvent) {
      focus.onBlur(event)
      keyed.onBlur()
      if (event.relatedTarget) keys.leave()
    },
  }
}

function seen(box: HTMLElement | null, x: number, width: number): boolean {
  return box !== null && x >= box.scrollLeft + 24 && x <= box.scrollLeft + width - 48
}
