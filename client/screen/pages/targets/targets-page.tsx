import type { PageProps } from '../page-props.ts'
import { WallSheet } from '../parts/wall-sheet.tsx'

export function TargetsPage(_: PageProps) {
  return <WallSheet kind="targets" title="targets"><p /></WallSheet>
}
