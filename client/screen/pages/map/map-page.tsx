import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { laneWords } from '../../../card/group/lane-words.ts'
import { MapWall } from '../../../map/map-wall.tsx'
import { mapLanes } from '../data/map-lanes.ts'
import type { PageProps } from '../page-props.ts'
import { useSheetPx } from '../parts/use-sheet-px.ts'
import { useTurning } from '../parts/use-turning.ts'
import { useWallView } from '../parts/use-wall-view.ts'
import { WallEmpty, WallSheet } from '../parts/wall-sheet.tsx'
import './map-page.css'
import { usePresentedMap } from './use-presented-map.ts'

/** SCR-2: the Gantt map, page after page; while a presenter shows theirs, that one, from the row and the day they have at the top left. */
export function MapPage({ focus = null }: PageProps) {
  const { t } = useTranslation(['screen', 'card'])
  const view = useWallView()
  const { cut, scale } = usePresentedMap(focus, view)
  const lanes = useMemo(
    () => mapLanes(view, cut, lane => laneWords(t, lane, cut.by) || t('screen:map.whole')),
    [view, cut, t],
  )
  const [pages, setPages] = useState(1)
  const turn = useTurning('map', pages)
  const from = focus?.view === 'gantt' ? focus.anchor : null
  const [box, px] = useSheetPx()
  const days = useMemo(() => (view.meetings ?? []).map(one => one.head.on), [view.meetings])
  return (
    <WallSheet kind="map" title={t('screen:map.title')} {...(from?.card ? {} : { turn })}>
      {lanes.length === 0 ? (
        <WallEmpty words={t('screen:map.none')} hint={t('screen:map.noneHint')} />
      ) : (
        <div className="wall-map" ref={box}>
          {px > 0 && (
            <MapWall
              plan={view.plan}
              today={view.today}
              lanes={lanes}
              meetingDays={days}
              scale={scale}
              size={2 * px}
              page={turn.at}
              from={from}
              onPages={setPages}
              label={t('screen:map.label', { count: view.cards.length })}
            />
          )}
        </div>
      )}
    </WallSheet>
  )
}
