import type { TFunction } from 'i18next'
import type { RefObject } from 'react'
import type { CardId } from '../../shared/ids.ts'
import type { Grouped, LaneCards } from '../card/group/group-cards.ts'
import type { MapLook, MapPicture } from '../map/contract.ts'
import { MapHead } from '../map/map-canvas.tsx'
import { Corner } from './corner.tsx'
import type { MoveStore } from './drag/moving.ts'
import type { ItemFocus } from './keys/use-map-keys.ts'
import { LaneStrip } from './names/lane-strip.tsx'
import { NamesLive } from './names/names-live.tsx'
import { Flashes } from './overlay/flashes.tsx'
import { Overlay } from './overlay/overlay.tsx'
import { Painting } from './overlay/painting.tsx'
import type { RowKey } from './row-key.ts'
import type { ScrollPort } from './use-scroll-port.ts'
import type { ValueStore } from './value-store.ts'

export interface MapContentProps {
  readonly picture: MapPicture
  readonly look: MapLook
  readonly grouped: Grouped
  readonly tallies: ReadonlyMap<string, LaneCards['tally']>
  readonly collapsed: ReadonlySet<string>
  readonly scroller: RefObject<HTMLElement | null>
  readonly port: ScrollPort
  /** Of the scroller, inside. */
  readonly size: { readonly width: number; readonly height: number }
  /** What the names and the head take of it. */
  readonly inset: { readonly left: number; readonly top: number }
  readonly hover: ValueStore<CardId | null>
  readonly moves: MoveStore
  readonly reachable: RowKey | null
  readonly item: ItemFocus | null
  /** The card whose row the keys are on. */
  readonly keyed: CardId | null
  readonly open: CardId | null
  readonly onGrab: Parameters<typeof Overlay>[0]['onGrab']
  readonly year: number
  readonly t: TFunction
}

/** What scrolls: the head, the names, the painted map and what lies thinly over it, each in its own layer. */
export function MapContent(props: MapContentProps) {
  const { picture, look, grouped, scroller, inset, size, t } = props
  const { tallies, collapsed, port, hover, moves, open, year } = props
  const height = inset.top + picture.rows.height
  return (
    <div className="gantt-content" style={{ width: inset.left + picture.axis.width, height }}>
      <div className="gantt-top">
        <Corner t={t} shown={grouped.shown} total={grouped.total} />
        <MapHead picture={picture} look={look} scroller={scroller} inset={inset} />
      </div>
      <LaneStrip {...{ picture, tallies, collapsed, port, t }} width={size.width} />
      <Flashes rows={picture.rows} port={port} {...size} t={t} />
      <NamesLive
        {...{ picture, tallies, collapsed, port, year, t, open, hover, moves }}
        height={size.height - inset.top}
        reachable={props.reachable}
      />
      <Painting {...{ picture, look, scroller, inset, open, hover, moves }} />
      <Overlay
        {...{ picture, scroller, hover, moves, year, t }}
        mapWidth={size.width - inset.left}
        focused={props.keyed}
        item={props.item}
        onGrab={props.onGrab}
      />
    </div>
  )
}
