import type { PageProps } from '../page-props.ts'
import { WallSheet } from '../parts/wall-sheet.tsx'

export function MapPage(_: PageProps) {
  return <WallSheet kind="map" title="map"><p /></WallSheet>
}
