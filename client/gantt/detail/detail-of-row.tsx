import type { TFunction } from 'i18next'
import { type RefObject, useSyncExternalStore } from 'react'
import { ChangeOf } from '../../card/marks/change-of.tsx'
import { usePeopleHere } from '../../card/news/use-card-news.ts'
import type { MapPicture } from '../../map/contract.ts'
import type { MoveStore } from '../drag/moving.ts'
import type { ScrollPort } from '../use-scroll-port.ts'
import { CardDetail } from './card-detail.tsx'
import { DetailLayer } from './detail-layer.tsx'
import type { DetailOf } from './use-details.ts'

interface DetailOfRowProps {
  detail: DetailOf | null
  port: ScrollPort
  picture: MapPicture
  scroller: RefObject<HTMLElement | null>
  inset: { readonly left: number; readonly top: number }
  moves: MoveStore
  year: number
  t: TFunction
}

/** The details beside the row they are about; nothing while a date is being moved. */
export function DetailOfRow(props: DetailOfRowProps) {
  const { detail, port, picture, scroller, inset, moves, year, t } = props
  const here = usePeopleHere()
  const busy = useSyncExternalStore(moves.subscribe, () => moves.get() !== null)
  /** Goes along with its row while it is there; without one, scrolling wakes nothing here. */
  useSyncExternalStore(port.subscribe, () => (detail ? port.top() : 0))
  const at = detail ? picture.rows.of(detail.card) : null
  const row = at === null ? undefined : picture.rows.rows[at]
  const box = scroller.current
  if (!detail || row?.kind !== 'card' || !box || busy) return null
  const bounds = box.getBoundingClientRect()
  const x = detail.x ?? bounds.left + inset.left + (box.clientWidth - inset.left) / 3
  const place = { x, top: bounds.top + inset.top + row.top - box.scrollTop, height: row.height }
  return (
    <DetailLayer id="gantt-detail" row={row.card.id} place={place}>
      <CardDetail card={row.card} plan={picture.plan} people={here.get(row.card.id) ?? []} year={year} t={t}>
        <ChangeOf card={row.card.id} t={t} />
      </CardDetail>
    </DetailLayer>
  )
}
