import type { PageProps } from '../page-props.ts'
import { WallSheet } from '../parts/wall-sheet.tsx'

export function LaggingPage(_: PageProps) {
  return <WallSheet kind="lagging" title="lagging"><p /></WallSheet>
}
