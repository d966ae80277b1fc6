import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MapWall } from '../../../map/map-wall.tsx'
import { mapLanes } from '../data/map-lanes.ts'
import type { PageProps } from '../page-props.ts'
import { useSheetPx } from '../parts/use-sheet-px.ts'
import { useTurning } from '../parts/use-turning.ts'
import { useWallView } from '../parts/use-wall-view.ts'
import { WallEmpty, WallSheet } from '../parts/wall-sheet.tsx'
import './map-page.css'

/** SCR-2: the Gantt map, page after page; while a presenter shows a card on the map, the page that card is on. */
export function MapPage({ meeting }: PageProps) {
  const { t } = useTranslation(['screen', 'card'])
  const view = useWallView()
  const lanes = useMemo(() => mapLanes(view), [view])
  const [pages, setPages] = useState(1)
  const turn = useTurning('map', pages)
  const anchor = meeting?.focus?.view === 'gantt' ? (meeting.focus.anchor?.card ?? null) : null
  const [box, px] = useSheetPx()
  const days = useMemo(() => (view.meetings ?? []).map(one => one.head.on), [view.meetings])
  return (
    <WallSheet kind="map" title={t('screen:map.title')} {...(anchor ? {} : { turn })}>
      {view.cards.length === 0 ? (
        <WallEmpty words={t('screen:map.none')} hint={t('screen:map.noneHint')} />
      ) : (
        <div className="wall-map" ref={box}>
          {px > 0 && (
            <MapWall
              plan={view.plan}
              today={view.today}
              lanes={lanes}
              meetingDays={days}
              size={2 * px}
              page={turn.at}
              anchor={anchor}
              onPages={setPages}
              label={t('screen:map.label', { count: view.cards.length })}
            />
          )}
        </div>
      )}
    </WallSheet>
  )
}
