import { type RefObject, useEffect, useRef } from 'react'
import { createMapSurface, type MapSurface } from './canvas/map-surface.ts'
import type { Inset } from './canvas/seen-box.ts'
import type { MapLook, MapOverlay, MapPicture } from './contract.ts'
import { headHeight } from './draw/measures.ts'
import './map-canvas.css'

export interface MapCanvasProps {
  readonly picture: MapPicture
  readonly look: MapLook
  /** What scrolls. The canvas stands at the top left of a box as large as the picture inside it. */
  readonly scroller: RefObject<HTMLElement | null>
  readonly inset: Inset
  readonly overlay?: MapOverlay
}

const nothing: MapOverlay = {}

/** The rows of the map, painted for what the scroller shows. It says nothing to a screen reader: the tree of names does. */
export function MapCanvas(props: MapCanvasProps) {
  const canvas = useSurface('body', props)
  const { picture } = props
  return (
    <div
      className="map-body"
      aria-hidden="true"
      style={{ width: picture.axis.width, height: picture.rows.height }}
    >
      <canvas ref={canvas} className="map-canvas" />
    </div>
  )
}

/** The scale above the map. It stands in a sticky box and follows the scroller sideways only. */
export function MapHead(props: MapCanvasProps) {
  const canvas = useSurface('head', props)
  const { picture, look } = props
  return (
    <div
      className="map-head"
      aria-hidden="true"
      style={{ width: picture.axis.width, height: headHeight(picture, look) }}
    >
      <canvas ref={canvas} className="map-canvas" />
    </div>
  )
}

function useSurface(part: 'body' | 'head', props: MapCanvasProps): RefObject<HTMLCanvasElement | null> {
  const { picture, look, scroller, overlay = nothing } = props
  const { left, top } = props.inset
  const canvas = useRef<HTMLCanvasElement>(null)
  const surface = useRef<MapSurface | null>(null)
  /** In an effect, not before: only then does an ancestor's ref hold the scroller. */
  useEffect(() => {
    if (!canvas.current || !scroller.current) return
    const made = createMapSurface(canvas.current, scroller.current, part)
    surface.current = made
    return () => {
      made.dispose()
      surface.current = null
    }
  }, [part, scroller])
  useEffect(() => {
    surface.current?.show({ picture, look, overlay, inset: { left, top } })
  }, [picture, look, overlay, left, top])
  return canvas
}
