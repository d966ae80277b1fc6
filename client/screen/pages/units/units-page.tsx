import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { unitRanking } from '../../../../shared/inspection/unit-ranking.ts'
import { pagesOf } from '../data/fill-pages.ts'
import type { PageProps } from '../page-props.ts'
import { useTurning } from '../parts/use-turning.ts'
import { useWallView } from '../parts/use-wall-view.ts'
import { WallEmpty, WallSheet } from '../parts/wall-sheet.tsx'
import { UnitTable } from './unit-table.tsx'
import './units-page.css'

const unitsAPage = 14

/** SCR-2: units by a rule that stands on the page; units of two leagues are two tables, one after the other. */
export function UnitsPage(_: PageProps) {
  const { t } = useTranslation(['screen', 'card'])
  const view = useWallView()
  const pages = useMemo(
    () =>
      unitRanking(view).flatMap(({ name, units }) =>
        pagesOf(units, unitsAPage).map(part => ({ name, units: part })),
      ),
    [view],
  )
  const turn = useTurning('units', pages.length)
  const page = pages[turn.at]
  return (
    <WallSheet kind="units" title={t('screen:units.title')} turn={turn}>
      {page ? (
        <UnitTable league={page.name} units={page.units} />
      ) : (
        <WallEmpty words={t('screen:units.none')} hint={t('screen:units.noneHint')} />
      )}
    </WallSheet>
  )
}
