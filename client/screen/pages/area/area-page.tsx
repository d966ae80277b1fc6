import type { PageProps } from '../page-props.ts'
import { WallSheet } from '../parts/wall-sheet.tsx'

export function AreaPage(_: PageProps) {
  return <WallSheet kind="area" title="area"><p /></WallSheet>
}
