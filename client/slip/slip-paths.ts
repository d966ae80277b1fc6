import type { CampaignId, SlipId } from '../../shared/ids.ts'

/** Addresses on the server, and the names the answers are kept under. */
export function slipPaths(campaign: CampaignId) {
  const base = `/api/campaigns/${campaign}`
  return {
    slips: `${base}/slips`,
    slip: (slip: SlipId) => `${base}/slips/${slip}`,
    deeds: (slip: SlipId) => `${base}/slips/${slip}/deeds`,
    evidence: (slip: SlipId) => `${base}/slips/${slip}/evidence`,
    file: (slip: SlipId, id: string) => `${base}/slips/${slip}/evidence/${id}`,
    paper: (slip: SlipId) => `${base}/slips/${slip}/slip.docx`,
    inbox: `${base}/inbox`,
    read: `${base}/inbox/read`,
    rules: `${base}/inspection-rules`,
    snapshots: `${base}/snapshots?reason=day`,
    slipsKey: ['slips', campaign],
    inboxKey: ['inbox', campaign],
    rulesKey: ['inspection-rules', campaign],
    snapshotsKey: ['snapshots', campaign, 'day'],
  } as const
}

/** Where a slip is read in the app. */
export const slipAddress = (campaign: CampaignId, slip: SlipId): string => `/c/${campaign}/slip/${slip}`
