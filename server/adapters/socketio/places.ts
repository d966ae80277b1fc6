import { CampaignId, type MeetingId, type ScreenId, type UnitId, type UserId } from '../../../shared/ids.ts'

/** The names under which sockets are reached. Ids hold no slash, so none of them can be taken for another. */
export const places = {
  campaign: (campaign: CampaignId) => `${campaign}/everybody`,
  unit: (campaign: CampaignId, unit: UnitId) => `${campaign}/unit/${unit}`,
  user: (campaign: CampaignId, user: UserId) => `${campaign}/user/${user}`,
  followers: (campaign: CampaignId, meeting: MeetingId) => `${campaign}/followers/${meeting}`,
  /** Those who drive screens. */
  drivers: (campaign: CampaignId) => `${campaign}/drivers`,
  screen: (screen: ScreenId) => `screen/${screen}`,
}

/** The campaign whose presenter those at this place follow; null when it is another kind of place. */
export function followedCampaign(place: string): CampaignId | null {
  const [campaign, kind, meeting] = place.split('/')
  const known = CampaignId.safeParse(campaign)
  return known.success && kind === 'followers' && meeting !== undefined ? known.data : null
}
