import { type Refusal, refuse } from '../../shared/refusal.ts'
import type { AdmitTicket } from '../room/ports.ts'
import { originOf, standardHeaders } from '../web/request-headers.ts'
import { isSameOrigin } from '../web/same-origin.ts'
import type { Access } from './access.ts'
import { readTicket } from './join-ticket.ts'

/**
 * Asked at every upgrade, reconnects included: the page is ours, the session is there, stands, and is the one that joined, the
 * ticket is ours and for this campaign, and its person is still a member. Rights come from now, never from the ticket.
 */
export function ticketAdmission(access: Access, publicUrl: URL | null): AdmitTicket {
  return async (ticketText, request) => {
    const headers = standardHeaders(request.headers)
    if (!isSameOrigin(originOf(headers), publicUrl)) return refuse('not-permitted')
    const session = await access.sessions.of(headers)
    if (!session) return refuse('not-signed-in')
    if (session.user.mustChangePassword) return refuse('session-ended')
    const ticket = readTicket(access.tickets, ticketText)
    if (!ticket || ticket.campaign !== request.campaign || ticket.sessionId !== session.id) return staleTicket
    const member = await access.grants.member(ticket.campaign, session.user.id)
    if (!member) return refuse('not-a-member')
    const { campaign, clientId, epoch } = ticket
    return { member, campaign, clientId, epoch, sessionId: session.id }
  }
}

/** Joining again gives a good one. */
const staleTicket: Refusal = refuse('conflict', { what: 'ticket' })
