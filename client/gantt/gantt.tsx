import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView } from '../../shared/board/view.ts'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import { useFilter } from '../app/filter/use-filter.ts'
import { useTheme } from '../app/theme.ts'
import { useCardNews } from '../card/news/use-card-news.ts'
import { useOpenCard } from '../card/use-open-card.ts'
import { useYear } from '../card/use-year.ts'
import { useBoard, useMember, useSession } from '../live/hooks.ts'
import { headHeight } from '../map/draw/measures.ts'
import { useMapLook } from '../map/look/use-map-look.ts'
import { toast, VisuallyHidden } from '../ui/index.ts'
import { zoomed } from './address.ts'
import { DetailOfRow } from './detail/detail-of-row.tsx'
import { useDetails } from './detail/use-details.ts'
import { whyNoReplan } from './drag/may-replan.ts'
import type { MoveConflict, Moving } from './drag/moving.ts'
import { Rescheduling } from './drag/rescheduling.tsx'
import { useMoves } from './drag/use-moving.ts'
import { usePointerDrag } from './drag/use-pointer-drag.ts'
import './gantt.css'
import { useMapKeys } from './keys/use-map-keys.ts'
import { MapContent } from './map-content.tsx'
import { rowSizes } from './measures.ts'
import { NamesResizer } from './names/names-resizer.tsx'
import { useNamesWidth } from './names/use-names-width.ts'
import { NothingShown } from './nothing-shown.tsx'
import { useHover } from './rows/use-hover.ts'
import { useLanes } from './rows/use-lanes.ts'
import { Toolbar } from './toolbar.tsx'
import { usePicture } from './use-picture.ts'
import { usePlace } from './use-place.ts'
import { usePointing } from './use-pointing.ts'
import { useRowFocus } from './use-row-focus.ts'
import { useScrollPort } from './use-scroll-port.ts'
import { useShape } from './use-shape.ts'

/** Nobody who only looks at the map loads what puts it on paper. */
const ExportDialog = lazy(async () => ({
  default: (await import('./export/export-dialog.tsx')).ExportDialog,
}))

/** GANTT-1…3: the map of a campaign at a desk. It reads the session and the address around it and takes no props. */
export function Gantt() {
  const { t } = useTranslation(['gantt', 'card', 'domain'])
  const session = useSession()
  const member = useMember()
  const plan = useBoard(view => view.plan)
  const year = useYear()
  const theme = useTheme()
  const { shape, collapsed, reshape, fold } = useShape()
  const { openId, openCard } = useOpenCard()
  const frame = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const { size, port } = useScrollPort(scroller)
  const names = useNamesWidth(size.width)
  const mapWidth = Math.max(0, size.width - names.width)

  const { matches } = useFilter()
  const { grouped, lanes, tallies } = useLanes(shape.by, matches)
  const picture = usePicture({ lanes, collapsed, scale: shape.scale, width: mapWidth })
  const look = useMapLook(frame, 1, theme)
  const head = picture && look ? headHeight(picture, look) : 0
  const { showDay } = usePlace({
    scroller,
    picture: head > 0 ? picture : null,
    mapWidth,
    campaign: session.campaign,
  })

  const [spoken, announce] = useState('')
  const [exporting, setExporting] = useState(false)
  const onConflict = useCallback(
    (conflict: MoveConflict, { card, asking }: Moving) => {
      const words = t(`gantt:conflict.${conflict}`, { card: card.title })
      announce(words)
      if (!asking) toast(words, { kind: 'bad', key: 'gantt-conflict' })
    },
    [t],
  )
  const moves = useMoves(onConflict)
  const onGrab = usePointerDrag(scroller, picture, names.width, moves)
  const { hover, pointing } = useHover({ scroller, picture, namesWidth: names.width, headHeight: head })
  const details = useDetails(hover)
  useEffect(() => port.subscribe(details.leave), [port, details.leave])
  const focus = useRowFocus(scroller, picture, head)
  const showToday = () => picture && showDay(picture.today)
  const whyNot = (card: CardView) => whyNoReplan(t, member, card, plan)
  const keys = useMapKeys({
    picture,
    collapsed,
    active: focus.active,
    moves,
    year,
    t,
    page: () => Math.max(1, Math.floor((size.height - head) / rowSizes.card) - 1),
    focusRow: at => {
      details.hide()
      focus.focusRow(at)
    },
    fold,
    openCard,
    zoom: closer => reshape({ scale: zoomed(shape.scale, closer) }),
    showToday,
    toggleDetails: details.toggle,
    whyNot,
    showDay: (on: CalendarDate) => {
      if (picture && !seen(scroller.current, picture.axis.xOf(on), mapWidth)) showDay(on)
    },
    announce,
  })
  const events = usePointing({
    scroller,
    pointing,
    details,
    moves,
    focusRow: focus.focusRow,
    fold,
    openCard,
    leaveKeys: keys.leave,
  })
  const news = useCardNews()
  const ready = picture !== null && look !== null && mapWidth > 0
  const nothing = grouped.shown === 0
  const inset = useMemo(() => ({ left: names.width, top: head }), [names.width, head])
  return (
    <div
      ref={frame}
      className="gantt"
      data-names={names.say}
      style={{ '--gantt-names': `${names.width}px`, '--gantt-head': `${head}px` } as React.CSSProperties}
    >
      <h1 className="ui-hidden">{t('gantt:title')}</h1>
      <Toolbar
        shape={shape}
        onShape={reshape}
        onToday={showToday}
        allCollapsed={lanes.length > 0 && lanes.every(lane => collapsed.has(lane.id))}
        onFold={collapse => reshape({ fold: collapse ? lanes.map(lane => lane.id) : [] })}
        onExport={() => setExporting(true)}
      />
      {nothing && <NothingShown total={grouped.total} />}
      <div className="gantt-frame" hidden={nothing}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: events of the rows inside, heard once for all of them */}
        <div
          ref={scroller}
          className="gantt-scroll"
          onKeyDown={keys.onKeyDown}
          onFocus={focus.onFocus}
          onBlur={event => {
            focus.onBlur(event)
            if (event.relatedTarget) keys.leave()
          }}
          {...events}
        >
          {ready && (
            <MapContent
              {...{
                picture,
                look,
                grouped,
                tallies,
                collapsed,
                scroller,
                port,
                size,
                inset,
                news,
                hover,
                moves,
              }}
              {...{ onGrab, year, t }}
              reachable={focus.reachable}
              item={keys.item}
              open={openId}
            />
          )}
        </div>
        <NamesResizer width={names.width} onResize={names.resize} t={t} />
      </div>
      {ready && (
        <DetailOfRow
          detail={details.detail}
          port={port}
          picture={picture}
          scroller={scroller}
          inset={inset}
          here={news.here}
          moves={moves}
          year={year}
          t={t}
        />
      )}
      {picture && <Rescheduling moves={moves} picture={picture} />}
      {exporting && picture && (
        <Suspense fallback={null}>
          <ExportDialog
            by={shape.by}
            picture={picture}
            lanes={lanes}
            filtered={grouped.shown < grouped.total}
            onClose={() => setExporting(false)}
          />
        </Suspense>
      )}
      <VisuallyHidden>
        <span id="gantt-keys">{t('gantt:grid.keys')}</span>
        <span aria-live="polite">{spoken}</span>
      </VisuallyHidden>
    </div>
  )
}

function seen(box: HTMLElement | null, x: number, width: number): boolean {
  return box !== null && x >= box.scrollLeft + 24 && x <= box.scrollLeft + width - 48
}
