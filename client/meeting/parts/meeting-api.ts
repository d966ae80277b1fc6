import { z } from 'zod'
import type { CampaignId, MeetingId } from '../../../shared/ids.ts'
import type { Refusal } from '../../../shared/refusal.ts'
import { ask } from '../../app/api.ts'
import { newKey } from '../../live/transport.ts'

const Done = z.object({ seq: z.int() })
const Signed = z.object({ seq: z.int(), sha256: z.string() })

const path = (campaign: CampaignId, meeting: MeetingId) => `/api/campaigns/${campaign}/meetings/${meeting}`

/** 开会 and 散会: the server freezes the board first (MEET-3). */
export const openMeeting = (campaign: CampaignId, meeting: MeetingId): Promise<{ seq: number } | Refusal> =>
  ask('POST', `${path(campaign, meeting)}/open`, Done, { key: newKey() })
export const closeMeeting = (campaign: CampaignId, meeting: MeetingId): Promise<{ seq: number } | Refusal> =>
  ask('POST', `${path(campaign, meeting)}/close`, Done, { key: newKey() })

/** 签发: locks the minutes under their hash. */
export const signMinutes = (
  campaign: CampaignId,
  meeting: MeetingId,
  paper: { readonly number: string; readonly signer: string },
): Promise<{ seq: number; sha256: string } | Refusal> =>
  ask('POST', `${path(campaign, meeting)}/sign`, Signed, { key: newKey(), ...paper })

export const minutesFile = (campaign: CampaignId, meeting: MeetingId): string =>
  `${path(campaign, meeting)}/minutes.docx`
