import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { areaStandings } from '../data/area-standing.ts'
import { keyTargets } from '../data/key-targets.ts'
import { reddestCards } from '../data/reddest-cards.ts'
import { worstOf } from '../data/worst-area.ts'
import type { PageProps } from '../page-props.ts'
import { useWallView } from '../parts/use-wall-view.ts'
import { WallEmpty, WallSheet } from '../parts/wall-sheet.tsx'
import { AreaTable } from './area-table.tsx'
import { DayTower } from './day-tower.tsx'
import { KeyTargets } from './key-targets.tsx'
import './overview-page.css'
import { ReddestCard } from './reddest-card.tsx'
import { WorstArea } from './worst-area.tsx'

/** More areas than this, and everything around their table stands closer. */
const comfortable = 6

/** SCR-2: the day, the worst area and the reddest card first; then every area, the lamps and the targets. */
export function OverviewPage(_: PageProps) {
  const { t } = useTranslation(['screen', 'card', 'targets'])
  const view = useWallView()
  const standings = useMemo(() => areaStandings(view), [view])
  const reddest = useMemo(() => reddestCards(view, 3), [view])
  const targets = useMemo(() => keyTargets(view, 5), [view])
  const worst = worstOf(standings)
  return (
    <WallSheet kind="overview" title={t('screen:overview.title')} withoutDay>
      <div className="overview">
        <DayTower counts={view.lampCounts} />
        <div className={`overview-main ${standings.length > comfortable ? 'is-dense' : ''}`}>
          <div className="overview-heads">
            <WorstArea worst={worst} />
            <ReddestCard cards={reddest} yellow={view.lampCounts.yellow} />
          </div>
          {standings.length === 0 ? (
            <WallEmpty words={t('screen:empty.areas')} hint={t('screen:empty.areasHint')} />
          ) : (
            <AreaTable
              dense={standings.length > comfortable}
              standings={standings}
              worst={worst?.area.id ?? null}
            />
          )}
          {targets.length > 0 && <KeyTargets targets={targets} />}
        </div>
      </div>
    </WallSheet>
  )
}
