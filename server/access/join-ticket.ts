import { z } from 'zod'
import { CampaignId, UserId } from '../../shared/ids.ts'
import type { Signer } from './signed.ts'

/**
 * What a socket shows at every (re)connect: which client id it writes under, and that the session which joined is the one that
 * connects. It proves nothing alone: the session cookie must be there and good each time, and one client id has one socket.
 */
export const JoinTicket = z.object({
  campaign: CampaignId,
  epoch: z.string(),
  clientId: z.int(),
  userId: UserId,
  sessionId: z.string(),
})
export type JoinTicket = z.infer<typeof JoinTicket>

export function writeTicket(signer: Signer, ticket: JoinTicket): string {
  return signer.sign(JSON.stringify(ticket))
}

export function readTicket(signer: Signer, text: string): JoinTicket | null {
  const payload = signer.open(text)
  return payload ? JoinTicket.parse(JSON.parse(payload)) : null
}
