import type { CampaignId, MeetingId } from '../../../shared/ids.ts'

/** Where a meeting is held, and read afterwards. */
export const meetingAddress = (campaign: CampaignId, meeting: MeetingId): string =>
  `/c/${campaign}/meeting/${meeting}`
