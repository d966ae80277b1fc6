import type { Access } from '../access/access.ts'
import type { CampaignRooms } from '../campaign/campaign-rooms.ts'
import type { ScreensElsewhere } from './showing.ts'

/** What the routes of screens work with. */
export interface ScreenParts {
  readonly access: Access
  readonly rooms: CampaignRooms
  readonly elsewhere: ScreensElsewhere
}
