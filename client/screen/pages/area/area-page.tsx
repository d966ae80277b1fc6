import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { areaStandings } from '../data/area-standing.ts'
import { pagesOf } from '../data/fill-pages.ts'
import type { PageProps } from '../page-props.ts'
import { useTurning } from '../parts/use-turning.ts'
import { useWallView } from '../parts/use-wall-view.ts'
import { WallEmpty, WallSheet } from '../parts/wall-sheet.tsx'
import { TargetLine } from '../targets/target-line.tsx'
import './area-page.css'
import { AreaCards } from './area-cards.tsx'
import { AreaTower } from './area-tower.tsx'

const targetsAPage = 7

/** SCR-2: one battle area: how it stands, its targets against time, what lags, what comes, what was finished, whose work it is. */
export function AreaPage({ page }: PageProps) {
  const { t } = useTranslation(['screen', 'card', 'targets'])
  const view = useWallView()
  const id = page.kind === 'area' ? page.areaId : null
  const standing = useMemo(() => areaStandings(view).find(one => one.area.id === id), [view, id])
  const pages = useMemo(
    () =>
      pagesOf(
        view.targets.filter(one => one.target.areaId === id),
        targetsAPage,
      ),
    [view.targets, id],
  )
  const turn = useTurning(`area/${id}`, pages.length)
  const targets = pages[turn.at] ?? []
  if (!standing)
    return (
      <WallSheet kind="area" title={t('screen:area.missing')}>
        <WallEmpty words={t('screen:area.missing')} hint={t('screen:area.missingHint')} />
      </WallSheet>
    )
  return (
    <WallSheet kind="area" title={<Name name={standing.area.name} hue={standing.area.hue} />} turn={turn}>
      <div className="area-page" data-hue={standing.area.hue}>
        <AreaTower standing={standing} />
        <section className="area-targets">
          <h2>{t('screen:area.targets')}</h2>
          {targets.length === 0 && <p className="wall-soft">{t('screen:area.noTargets')}</p>}
          {targets.map(one => (
            <TargetLine key={one.target.id} view={one} />
          ))}
        </section>
        <AreaCards cards={standing.cards} today={view.today} />
      </div>
    </WallSheet>
  )
}

function Name({ name, hue }: { name: string; hue: number }) {
  return (
    <span className="wall-area" data-hue={hue}>
      {name}
    </span>
  )
}
