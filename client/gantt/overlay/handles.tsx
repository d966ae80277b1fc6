import type { TFunction } from 'i18next'
import type { CardView } from '../../../shared/board/view.ts'
import type { MapBars, MapRow, TimeAxis } from '../../map/contract.ts'
import type { Handle } from '../drag/handle.ts'
import type { GrabAt } from '../drag/use-pointer-drag.ts'
import { handleSpots } from './spots.ts'
import './handles.css'

interface HandlesProps {
  card: CardView
  bars: MapBars
  row: MapRow
  axis: TimeAxis
  /** Null: they may move it; else the words for why not. */
  why: string | null
  onGrab: (at: GrabAt, card: CardView, handle: Handle) => void
  t: TFunction
}

/**
 * GANTT-3: what of the row under the pointer can be taken hold of. The keys have their own way in (M), so these are the mouse's only.
 * Somebody who may not re-plan gets no handles, and the reason where they would be.
 */
export function Handles({ card, bars, row, axis, why, onGrab, t }: HandlesProps) {
  const spots = handleSpots(card, bars, row, axis)
  if (why !== null) {
    const bar = spots[0]
    return bar ? <div className="ghandle ghandle-none" style={bar.spot} title={why} /> : null
  }
  return spots.map(({ handle, spot }) => (
    <div
      key={handle.kind === 'mark' ? handle.stageId : handle.kind}
      className={`ghandle ghandle-${handle.kind}`}
      data-handle={handle.kind === 'mark' ? `mark/${handle.stageId}` : handle.kind}
      style={spot}
      title={t(`gantt:handle.${handle.kind}`)}
      onPointerDown={event => {
        if (event.button !== 0 || event.pointerType === 'touch') return
        event.preventDefault()
        onGrab(event, card, handle)
      }}
    />
  ))
}
