import type { CampaignId, MeetingId } from '../../../shared/ids.ts'

/** Addresses of this view's pages. */
export const indexPath = (campaign: CampaignId) => `/c/${campaign}/meeting`
export const meetingPath = (campaign: CampaignId, meeting: MeetingId) => `/c/${campaign}/meeting/${meeting}`
export const minutesPath = (campaign: CampaignId, meeting: MeetingId) =>
  `${meetingPath(campaign, meeting)}/minutes`
export const deskPath = (campaign: CampaignId) => `/c/${campaign}/meeting/decisions`
