import type { TFunction } from 'i18next'
import { type RefObject, useSyncExternalStore } from 'react'
import type { CardId } from '../../../shared/ids.ts'
import { useMember } from '../../live/hooks.ts'
import type { MapPicture } from '../../map/contract.ts'
import { whyNoReplan } from '../drag/may-replan.ts'
import type { MoveStore } from '../drag/moving.ts'
import { rowItems } from '../drag/row-items.ts'
import { useMoveShown } from '../drag/use-moving.ts'
import type { ItemFocus } from '../keys/use-map-keys.ts'
import type { ValueStore } from '../value-store.ts'
import { ClockLinks } from './clock-links.tsx'
import { Handles } from './handles.tsx'
import { ItemRing } from './item-ring.tsx'
import { MovePreview } from './move-preview.tsx'

interface OverlayProps {
  picture: MapPicture
  scroller: RefObject<HTMLElement | null>
  mapWidth: number
  hover: ValueStore<CardId | null>
  moves: MoveStore
  /** The row that has the keys. */
  focused: CardId | null
  item: ItemFocus | null
  onGrab: Parameters<typeof Handles>[0]['onGrab']
  year: number
  t: TFunction
}

/** What lies thinly over the painted map: handles, the ring of the keys, links of clocks, a move under way. Few elements, whatever the board. */
export function Overlay({
  picture,
  scroller,
  mapWidth,
  hover,
  moves,
  focused,
  item,
  onGrab,
  year,
  t,
}: OverlayProps) {
  const member = useMember()
  const hovered = useSyncExternalStore(hover.subscribe, hover.get)
  const shown = useMoveShown(moves, picture)
  const looked = shown?.moving.card.id ?? hovered ?? focused
  const { rows, axis } = picture
  const rowOf = (card: CardId | null) => {
    const at = card === null ? null : rows.of(card)
    const row = at === null ? undefined : rows.rows[at]
    return row?.kind === 'card' ? row : null
  }
  const row = rowOf(looked)
  const ringRow = rowOf(item?.card ?? null)
  return (
    <div className="goverlay">
      {row && !shown && <ClockLinks card={row.card} row={row} axis={axis} />}
      {row && !shown && (
        <Handles
          card={row.card}
          bars={picture.barsOf(row.card)}
          row={row}
          axis={axis}
          why={whyNoReplan(t, member, row.card, picture.plan)}
          onGrab={onGrab}
          t={t}
        />
      )}
      {ringRow && item && (
        <ItemRing
          item={
            rowItems(ringRow.card, picture.barsOf(ringRow.card)).find(one => one.key === item.key) ?? null
          }
          moved={shown}
          bars={picture.barsOf(ringRow.card)}
          row={ringRow}
          axis={axis}
        />
      )}
      {row && shown && (
        <MovePreview
          moving={shown.moving}
          pushes={shown.pushes}
          row={row}
          axis={axis}
          seen={seenIn(scroller.current, mapWidth)}
          year={year}
          t={t}
        />
      )}
    </div>
  )
}

/** What of the map is on screen, in picture px; the head takes from the bottom what it takes from the top. */
function seenIn(box: HTMLElement | null, width: number) {
  const head = box?.querySelector<HTMLElement>('.gantt-top')?.offsetHeight ?? 0
  return {
    left: box?.scrollLeft ?? 0,
    width,
    bottom: (box?.scrollTop ?? 0) + (box?.clientHeight ?? 0) - head,
  }
}
