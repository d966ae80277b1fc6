import type { PageProps } from '../page-props.ts'
import { WallSheet } from '../parts/wall-sheet.tsx'

export function ProblemsPage(_: PageProps) {
  return <WallSheet kind="problems" title="problems"><p /></WallSheet>
}
