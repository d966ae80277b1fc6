import type { TFunction } from 'i18next'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { CardView } from '../../../shared/board/view.ts'
import type { CardId } from '../../../shared/ids.ts'
import type { MapPicture, MapRow } from '../../map/contract.ts'
import { fixedWords, itemWords, movingWords } from '../drag/item-words.ts'
import type { MoveStore } from '../drag/moving.ts'
import { type RowItem, rowItems } from '../drag/row-items.ts'
import { shownOf } from '../drag/use-moving.ts'
import { type RowKey, rowAt, rowFrom } from '../row-key.ts'
import { type GridAct, gridAct, type KeyState } from './grid-keys.ts'

/** The date inside a row that the keys are on. */
export interface ItemFocus {
  readonly card: CardId
  readonly key: string
}

export interface MapKeysInput {
  readonly picture: MapPicture | null
  readonly collapsed: ReadonlySet<string>
  readonly active: RowKey | null
  readonly moves: MoveStore
  readonly year: number
  readonly t: TFunction
  /** Rows a page of the viewport has. */
  page(): number
  focusRow(at: number): void
  fold(lane: string): void
  openCard(card: CardId): void
  zoom(closer: 1 | -1): void
  showToday(): void
  toggleDetails(card: CardId): void
  /** Why these dates are not this person's to move; null: they are. */
  whyNot(card: CardView): string | null
  showDay(on: RowItem['on']): void
  announce(words: string): void
}

/** GANTT-3: everything the mouse does, by keys. What a key means is decided in `gridAct`; here it is done. */
export function useMapKeys(input: MapKeysInput) {
  const [item, setItem] = useState<ItemFocus | null>(null)
  const latest = useRef({ input, item })
  latest.current = { input, item }
  const onKeyDown = (event: KeyboardEvent) => {
    const { input, item } = latest.current
    const at = input.picture ? rowAt(input.picture.rows, input.active) : null
    const row = at === null ? undefined : input.picture?.rows.rows[at]
    if (!row || at === null || event.nativeEvent.isComposing) return
    if (!(event.target as HTMLElement).matches('[data-row]')) return
    const act = gridAct(event, stateOf(row, item, input))
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    perform(act, { ...input, row, at, item, setItem })
  }
  /** Another row, or the mouse: the keys leave the dates, and a date moved and not confirmed goes back. */
  const leave = () => {
    if (latest.current.item === null) return
    if (!latest.current.input.moves.get()?.asking) latest.current.input.moves.end()
    setItem(null)
  }
  return { onKeyDown, leave, item }
}

function stateOf(row: MapRow, item: ItemFocus | null, { collapsed, moves }: MapKeysInput): KeyState {
  if (row.kind === 'lane') return { on: 'lane', collapsed: collapsed.has(row.lane.id) }
  if (item?.card !== row.card.id) return { on: 'card' }
  return { on: 'items', moved: (moves.get()?.days ?? 0) !== 0 }
}

interface Doing extends MapKeysInput {
  readonly row: MapRow
  readonly at: number
  readonly item: ItemFocus | null
  readonly setItem: (item: ItemFocus | null) => void
}

function perform(act: GridAct, on: Doing) {
  switch (act.do) {
    case 'row':
      return goRow(on, act.to)
    case 'parent':
    case 'child':
      return goRow(on, act.do)
    case 'fold':
      return on.fold(on.row.lane.id)
    case 'zoom':
      return on.zoom(act.closer)
    case 'today':
      return on.showToday()
    default:
      if (on.row.kind === 'card') performOnCard(act, on, on.row.card)
  }
}

function performOnCard(act: GridAct, on: Doing, card: CardView) {
  switch (act.do) {
    case 'open':
      return on.openCard(card.id)
    case 'details':
      return on.toggleDetails(card.id)
    case 'enter-items':
      return step(on, card, 0)
    case 'item':
      return step(on, card, act.step)
    case 'nudge':
      return nudge(on, card, act.days)
    case 'commit':
      return on.moves.drop()
    case 'cancel':
      on.moves.end()
      return on.announce(on.t('gantt:move.cancelled', { card: card.title }))
    case 'leave-items':
      on.setItem(null)
      return on.announce(on.t('gantt:item.left', { card: card.title }))
  }
}

function goRow(on: Doing, to: Parameters<typeof rowFrom>[2]): void {
  const next = on.picture && rowFrom(on.picture.rows, on.at, to, on.page())
  if (next === null || next === on.at) return
  on.setItem(null)
  on.focusRow(next)
}

function itemsOf({ picture }: Doing, card: CardView): readonly RowItem[] {
  return picture ? rowItems(card, picture.barsOf(card)) : []
}

function step(on: Doing, card: CardView, by: 1 | -1 | 0) {
  const items = itemsOf(on, card)
  const at = items.findIndex(one => one.key === on.item?.key)
  const next = items[Math.max(0, Math.min(items.length - 1, at < 0 ? 0 : at + by))]
  if (!next) return on.announce(on.t('gantt:item.none', { card: card.title }))
  on.setItem({ card: card.id, key: next.key })
  on.showDay(next.on)
  on.announce(itemWords(on.t, card, next, on.year))
}

function nudge(on: Doing, card: CardView, days: number) {
  const item = itemsOf(on, card).find(one => one.key === on.item?.key)
  if (!item || !on.picture) return
  const why = fixedWords(on.t, item) ?? on.whyNot(card)
  if (why !== null || !item.handle) return on.announce(why ?? '')
  const before = on.moves.get()
  if (!before) on.moves.lift(card, item.handle)
  on.moves.to((before?.days ?? 0) + days)
  const moving = on.moves.get()
  if (!moving) return
  const { pushes } = shownOf(moving, on.picture)
  on.announce(movingWords(on.t, moving, pushes, on.year))
}
