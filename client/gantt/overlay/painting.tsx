import { type RefObject, useMemo, useSyncExternalStore } from 'react'
import type { CardId } from '../../../shared/ids.ts'
import type { MapLook, MapOverlay, MapPicture } from '../../map/contract.ts'
import { MapCanvas } from '../../map/map-canvas.tsx'
import type { MoveStore } from '../drag/moving.ts'
import { useMoveShown } from '../drag/use-moving.ts'
import type { ValueStore } from '../value-store.ts'
import { useWas } from './use-was.ts'

interface PaintingProps {
  picture: MapPicture
  look: MapLook
  scroller: RefObject<HTMLElement | null>
  inset: { readonly left: number; readonly top: number }
  open: CardId | null
  hover: ValueStore<CardId | null>
  moves: MoveStore
}

/** The painted map with the row under the pointer, the open card's row and a move under way. */
export function Painting({ picture, look, scroller, inset, open, hover, moves }: PaintingProps) {
  const hovered = useSyncExternalStore(hover.subscribe, hover.get)
  const moved = useMoveShown(moves, picture)
  const was = useWas()
  const overlay = useMemo(
    (): MapOverlay => ({
      selected: open,
      hovered,
      was,
      moved: moved && { card: moved.moving.card.id, bars: moved.bars },
    }),
    [open, hovered, moved, was],
  )
  return (
    <div className="gantt-map">
      <MapCanvas picture={picture} look={look} scroller={scroller} inset={inset} overlay={overlay} />
    </div>
  )
}
