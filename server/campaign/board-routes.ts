import { z } from 'zod'
import { Member } from '../../shared/access/member.ts'
import { type Command, CommandEnvelope } from '../../shared/board/command.ts'
import { CampaignId } from '../../shared/ids.ts'
import { serverCommands } from '../../shared/meeting/commands.ts'
import { isRefusal, refuse } from '../../shared/refusal.ts'
import type { Access } from '../access/access.ts'
import { writeTicket } from '../access/join-ticket.ts'
import type { BusinessClock, ClientIds } from '../room/ports.ts'
import { Reply, type Route, route } from '../web/route.ts'
import type { CampaignRooms } from './campaign-rooms.ts'

export interface BoardParts {
  readonly access: Access
  readonly rooms: CampaignRooms
  readonly clientIds: ClientIds
  readonly clock: BusinessClock
  /** Told of every command after its commit; a command that was sent twice is told twice. */
  readonly carriedOut?: (campaign: CampaignId, command: Command) => void
}

/** Getting onto a board and changing what needs authority. */
export function boardRoutes(parts: BoardParts): Route[] {
  return [join(parts), state(parts), command(parts)]
}

const OfCampaign = z.object({ campaign: CampaignId })

function join({ access, rooms, clientIds, clock }: BoardParts): Route {
  return route({
    method: 'post',
    path: '/api/campaigns/{campaign}/join',
    summary: 'A client id of one’s own and the ticket for the sync socket, once per page load',
    who: 'member',
    screens: true,
    params: OfCampaign,
    answer: z.object({
      ticket: z.string(),
      clientId: z.int(),
      epoch: z.string(),
      seq: z.int(),
      member: Member,
      serverNow: z.number(),
      businessOffsetMs: z.number(),
    }),
    async handle({ session, campaign, member }) {
      const room = await rooms.open(campaign)
      if (isRefusal(room)) return room
      const { epoch, seq } = room.head()
      const clientId = await clientIds.issue(campaign, epoch, member.userId, clock.now())
      const facts = { campaign, epoch, clientId, userId: member.userId, sessionId: session.id }
      return {
        ticket: writeTicket(access.tickets, facts),
        clientId,
        epoch,
        seq,
        member,
        serverNow: access.now(),
        businessOffsetMs: clock.offsetMs,
      }
    },
  })
}

function state({ rooms }: BoardParts): Route {
  return route({
    method: 'get',
    path: '/api/campaigns/{campaign}/state',
    summary: 'The whole board as one Yjs V1 update, gzip, with its seq and epoch as headers',
    who: 'member',
    screens: true,
    params: OfCampaign,
    produces: 'application/octet-stream',
    async handle({ campaign }) {
      const room = await rooms.open(campaign)
      if (isRefusal(room)) return room
      const { gzip, seq, epoch } = await room.state()
      return new Reply(gzip, {
        'content-type': 'application/octet-stream',
        'content-encoding': 'gzip',
        'x-guatu-seq': String(seq),
        'x-guatu-epoch': epoch,
      })
    },
  })
}

function command({ rooms, carriedOut }: BoardParts): Route {
  return route({
    method: 'post',
    path: '/api/campaigns/{campaign}/commands',
    summary: 'What needs authority or a transaction; the same key answers the same outcome again',
    who: 'member',
    params: OfCampaign,
    body: CommandEnvelope,
    repairs: true,
    answer: z.object({ seq: z.int(), ids: z.array(z.string()) }),
    async handle({ campaign, member, body }) {
      const { type } = body.command
      if (serverCommands.has(type)) return refuse('bad-request', { command: type })
      const room = await rooms.open(campaign)
      if (isRefusal(room)) return room
      const outcome = await room.run(body.command, body.key, member)
      if (!isRefusal(outcome)) carriedOut?.(campaign, body.command)
      return outcome
    },
  })
}
