import type { PageProps } from '../page-props.ts'
import { WallSheet } from '../parts/wall-sheet.tsx'

export function ChangesPage(_: PageProps) {
  return <WallSheet kind="changes" title="changes"><p /></WallSheet>
}
