import type { AreaId } from '../ids.ts'
import type { PlaylistEntry } from './screen.ts'

const overviewSeconds = 30
const pageSeconds = 20
const areaSeconds = 15
/** Of a plan with very many areas only the first ones: a round should not take a quarter of an hour. */
const areasShown = 12

/** What a new wall goes through until somebody says otherwise: every page of SCR-2, the overview longest. */
export function firstPlaylist(areas: readonly AreaId[]): PlaylistEntry[] {
  const page = (
    kind: 'map' | 'targets' | 'lagging' | 'units' | 'problems' | 'changes' | 'brief',
    seconds = pageSeconds,
  ) => ({
    page: { kind },
    seconds,
  })
  return [
    { page: { kind: 'overview' }, seconds: overviewSeconds },
    page('map', overviewSeconds),
    ...areas
      .slice(0, areasShown)
      .map(areaId => ({ page: { kind: 'area' as const, areaId }, seconds: areaSeconds })),
    page('targets'),
    page('lagging'),
    page('units'),
    page('problems'),
    page('changes'),
    page('brief'),
  ]
}
