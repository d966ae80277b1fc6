import type { PageProps } from '../page-props.ts'
import { WallSheet } from '../parts/wall-sheet.tsx'

export function UnitsPage(_: PageProps) {
  return <WallSheet kind="units" title="units"><p /></WallSheet>
}
