import type { Control } from '../../../shared/meeting/control.ts'
import type { ScreenPage } from '../../../shared/screen/screen.ts'

/** What the player gives every page of the wall. */
export interface PageProps {
  readonly page: ScreenPage
  /** The running meeting this wall is bound to; null or absent while none runs. */
  readonly meeting?: Control | null
}
