import { lazy, Suspense, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFilter } from '../app/filter/use-filter.ts'
import { useTheme } from '../app/theme.ts'
import { headHeight } from '../map/draw/measures.ts'
import { useMapLook } from '../map/look/use-map-look.ts'
import { VisuallyHidden } from '../ui/index.ts'
import { DetailOfRow } from './detail/detail-of-row.tsx'
import { Rescheduling } from './drag/rescheduling.tsx'
import './gantt.css'
import { MapContent } from './map-content.tsx'
import { NamesResizer } from './names/names-resizer.tsx'
import { useNamesWidth } from './names/use-names-width.ts'
import { NothingShown } from './nothing-shown.tsx'
import { useLanes } from './rows/use-lanes.ts'
import { Toolbar } from './toolbar.tsx'
import { useDesk } from './use-desk.ts'
import { usePicture } from './use-picture.ts'
import { useScrollPort } from './use-scroll-port.ts'
import { useShape } from './use-shape.ts'
import { useStable } from './use-stable.ts'

/** Nobody who only looks at the map loads what puts it on paper. */
const ExportDialog = lazy(async () => ({
  default: (await import('./export/export-dialog.tsx')).ExportDialog,
}))

/** GANTT-1…3: the map of a campaign at a desk. It reads the session and the address around it and takes no props. */
export function Gantt() {
  const { t } = useTranslation(['gantt', 'card', 'domain'])
  const fixed = useMemo(() => ({ title: t('gantt:title'), keys: t('gantt:grid.keys') }), [t])
  const theme = useTheme()
  const shaping = useShape()
  const { shape, collapsed, reshape } = shaping
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
  const desk = useDesk({
    ...{ ...shaping, scroller, picture, port, mapWidth, head, t },
    height: size.height,
    names: names.width,
  })
  const { hover, moves, year, onGrab } = desk
  const [exporting, setExporting] = useState(false)
  const openExport = useStable(() => setExporting(true))
  const foldAll = useStable((collapse: boolean) =>
    reshape({ fold: collapse ? lanes.map(lane => lane.id) : [] }),
  )
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
      <h1 className="ui-hidden">{fixed.title}</h1>
      <Toolbar
        shape={shape}
        onShape={reshape}
        onToday={desk.showToday}
        allCollapsed={lanes.length > 0 && lanes.every(lane => collapsed.has(lane.id))}
        onFold={foldAll}
        onExport={openExport}
      />
      {nothing && <NothingShown total={grouped.total} />}
      <div className="gantt-frame" hidden={nothing}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: events of the rows inside, heard once for all of them */}
        <div
          ref={scroller}
          className="gantt-scroll"
          onKeyDown={desk.onKeyDown}
          onFocus={desk.onFocus}
          onBlur={desk.onBlur}
          {...desk.events}
        >
          {ready && (
            <MapContent
              {...{ picture, look, grouped, tallies, collapsed, scroller, port, size, inset }}
              {...{ hover, moves, onGrab, year, t }}
              reachable={desk.reachable}
              item={desk.item}
              keyed={desk.keyed}
              open={desk.openId}
            />
          )}
        </div>
        <NamesResizer width={names.width} onResize={names.resize} t={t} />
      </div>
      {ready && <DetailOfRow {...{ port, picture, scroller, inset, moves, year, t }} detail={desk.detail} />}
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
        <span id="gantt-keys">{fixed.keys}</span>
        <span aria-live="polite">{desk.spoken}</span>
      </VisuallyHidden>
    </div>
  )
}
