import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { ScreenPage } from '../../../shared/screen/screen.ts'
import type { PageProps } from './page-props.ts'

export type { PageProps } from './page-props.ts'

/** SCR-2: one component a page, each its own download. A page fills the box it stands in and keeps its proportions at any size. */
export const screenPages: Readonly<
  Record<ScreenPage['kind'], LazyExoticComponent<ComponentType<PageProps>>>
> = {
  overview: lazy(async () => ({ default: (await import('./overview/overview-page.tsx')).OverviewPage })),
  map: lazy(async () => ({ default: (await import('./map/map-page.tsx')).MapPage })),
  area: lazy(async () => ({ default: (await import('./area/area-page.tsx')).AreaPage })),
  targets: lazy(async () => ({ default: (await import('./targets/targets-page.tsx')).TargetsPage })),
  lagging: lazy(async () => ({ default: (await import('./lagging/lagging-page.tsx')).LaggingPage })),
  units: lazy(async () => ({ default: (await import('./units/units-page.tsx')).UnitsPage })),
  problems: lazy(async () => ({ default: (await import('./problems/problems-page.tsx')).ProblemsPage })),
  changes: lazy(async () => ({ default: (await import('./changes/changes-page.tsx')).ChangesPage })),
  brief: lazy(async () => ({ default: (await import('./brief/brief-page.tsx')).BriefPage })),
  meeting: lazy(async () => ({ default: (await import('./meeting/meeting-page.tsx')).MeetingPage })),
}
