import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import type { CardChange } from '../../../shared/history/compare-cards.ts'
import type { CardId } from '../../../shared/ids.ts'
import type { LaneCards } from '../../card/group/group-cards.ts'
import type { Presence } from '../../live/contract.ts'
import type { MapPicture, MapRow } from '../../map/contract.ts'
import { type RowKey, rowAt, rowKey } from '../row-key.ts'
import type { ScrollPort } from '../use-scroll-port.ts'
import { CardNameRow } from './card-name-row.tsx'
import { LaneNameRow } from './lane-name-row.tsx'
import { laneStarts, placeInLane } from './lane-places.ts'
import { rowChange } from './row-change.ts'
import './names.css'
import { gridRoles } from './grid-roles.ts'
import { type RowWords, rowWords } from './row-words.ts'
import { useRowWindow } from './use-row-window.ts'

export interface NamesProps {
  readonly picture: MapPicture
  readonly tallies: ReadonlyMap<string, LaneCards['tally']>
  readonly collapsed: ReadonlySet<string>
  readonly port: ScrollPort
  readonly height: number
  readonly year: number
  readonly t: TFunction
  readonly here: ReadonlyMap<CardId, readonly Presence[]>
  readonly reachable: RowKey | null
  readonly open: CardId | null
  readonly hovered: CardId | null
  readonly moving: CardId | null
  readonly changes: ReadonlyMap<CardId, CardChange> | null
}

const nobody: readonly Presence[] = []
const columns = ['lamp', 'title', 'unit', 'due'] as const

/** GANTT-1: the names left of the map as one treegrid; only the rows of the window are in the document, and the one the keys are on. */
export function Names(props: NamesProps) {
  const { picture, port, height, t } = props
  const { rows } = picture
  const window = useRowWindow(port, rows, height)
  const starts = useMemo(() => laneStarts(rows), [rows])
  const words = useMemo(() => rowWords(t, props.year), [t, props.year])
  const focused = rowAt(rows, props.reachable)
  const shown = range(window.from, Math.min(window.to, rows.rows.length))
  if (focused !== null && (focused < window.from || focused >= window.to)) shown.push(focused)
  return (
    <div
      role="treegrid"
      className="gnames"
      aria-label={t('gantt:grid.label')}
      aria-rowcount={rows.rows.length + 1}
      aria-colcount={columns.length}
    >
      <div {...gridRoles.headings} className="ui-hidden">
        {columns.map(column => (
          <span key={column} {...gridRoles.heading}>
            {t(`gantt:grid.${column}`)}
          </span>
        ))}
      </div>
      <div className="gnames-box" role="presentation" style={{ transform: `translateY(${window.base}px)` }}>
        {shown.map(at => {
          const row = rows.rows[at]
          return row && rowOf({ ...props, row, at, base: window.base, starts, words })
        })}
      </div>
    </div>
  )
}

interface InNames extends NamesProps {
  readonly row: MapRow
  readonly at: number
  readonly base: number
  readonly starts: readonly number[]
  readonly words: RowWords
}

/** Not a component: a row that did not change costs one comparison of its properties. */
function rowOf({ row, at, base, starts, words, ...props }: InNames) {
  const { t, picture } = props
  const key = rowKey(row)
  const place = {
    t,
    top: row.top - base,
    height: row.height,
    index: at + 2,
    reachable: props.reachable === key,
  }
  if (row.kind === 'lane') {
    const tally = props.tallies.get(row.lane.id)
    if (!tally) return null
    return (
      <LaneNameRow
        key={key}
        {...place}
        lane={row.lane}
        tally={tally}
        collapsed={props.collapsed.has(row.lane.id)}
        at={starts.indexOf(at) + 1}
        count={starts.length}
      />
    )
  }
  const { card } = row
  const change = props.changes?.get(card.id)
  return (
    <CardNameRow
      key={key}
      {...place}
      card={card}
      plan={picture.plan}
      words={words}
      at={placeInLane(starts, at)}
      count={row.lane.cards.length}
      people={props.here.get(card.id) ?? nobody}
      open={props.open === card.id}
      hovered={props.hovered === card.id}
      busy={props.moving === card.id}
      change={change && rowChange(t, change)}
    />
  )
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
