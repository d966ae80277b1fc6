import type { Control, Focus } from '../../../shared/meeting/control.ts'
import type { ScreenPage } from '../../../shared/screen/screen.ts'

/** What the player gives every page of the wall. */
export interface PageProps {
  readonly page: ScreenPage
  /** The running meeting this wall is bound to; null or absent while none runs. */
  readonly meeting?: Control | null
  /** Where its presenter is, as long as this wall follows; null or absent otherwise. */
  readonly focus?: Focus | null
}
