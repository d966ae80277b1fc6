import type { PageProps } from '../page-props.ts'
import { WallSheet } from '../parts/wall-sheet.tsx'

export function MeetingPage(_: PageProps) {
  return <WallSheet kind="meeting" title="meeting"><p /></WallSheet>
}
