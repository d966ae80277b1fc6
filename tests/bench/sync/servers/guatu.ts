import { createServer } from 'node:http'
import { attachSync } from '../../../../server/adapters/websocket/attach-sync.ts'
import { realClock } from '../../../../server/program/business-clock.ts'
import { nobody } from '../../../../server/room/errand.ts'
import { nodeTimers } from '../../../../server/room/host.ts'
import type { ClientIds } from '../../../../server/room/ports.ts'
import type { Room } from '../../../../server/room/room.ts'
import { openRooms } from '../../../../server/room/rooms.ts'
import type { Member } from '../../../../shared/access/member.ts'
import { CampaignId } from '../../../../shared/ids.ts'
import { isRefusal } from '../../../../shared/refusal.ts'
import { openKept } from './guatu-kept.ts'
import { listen, startState } from './ready.ts'

/**
 * Our server with everything on that it never runs without: gate, journal with fsync, change rows, hash chain, acknowledgements,
 * stamped presence. Only accounts are left out, as the peers have none, and the rate a person may edit at.
 */
const state = startState()
const log = { error: (facts: object, words: string) => console.error(words, facts), info: () => {} }
const { journal, ids, refusals, ...others } = await openKept(process.argv[3] ?? '', log)
const clientIds: ClientIds = {
  issue: (...wanted) => ids.issue(...wanted),
  ownedBy: async (_campaign, _epoch, user) => new Set([1_000_000 + Number(user.slice('bench-'.length))]),
}
const rooms = openRooms({
  journal,
  clientIds,
  refusals,
  ...others,
  clock: realClock(),
  newId: () => crypto.randomUUID(),
  log,
  ...nodeTimers,
})
const created = new Map<CampaignId, Promise<unknown>>()

async function roomOf(name: string): Promise<{ readonly campaign: CampaignId; readonly room: Room }> {
  const campaign = CampaignId.parse(name)
  if (!created.has(campaign)) created.set(campaign, create(campaign))
  await created.get(campaign)
  const room = await rooms.get(campaign)
  if (isRefusal(room)) throw new Error(room.refused)
  return { campaign, room }
}

/** Another node may be about to make it too, and an earlier run of this one may have. */
async function create(campaign: CampaignId): Promise<void> {
  if (await journal.head(campaign)) return
  const genesis = { actor: nobody.actor, roles: [], cause: 'genesis', act: 'genesis', changes: [] } as const
  await rooms.create(campaign, { update: state, ...genesis }).catch(async cause => {
    if (!(await journal.head(campaign))) throw cause
  })
}

const sync = attachSync({
  rooms,
  clientIds,
  log,
  rates: { updatesPerSecond: 1e6, updatesBurst: 1e6, awarenessPerSecond: 1e6 },
  async admitTicket(ticket, request) {
    const { campaign, room } = await roomOf(request.campaign)
    const member = {
      userId: `bench-${ticket}`,
      name: `人员${ticket}`,
      roles: ['dispatch'],
      unitIds: [],
    } as unknown as Member
    return {
      campaign,
      clientId: 1_000_000 + Number(ticket),
      sessionId: ticket,
      epoch: room.head.epoch,
      member,
    }
  },
})

const server = createServer(async (request, response) => {
  const { room } = await roomOf((request.url ?? '').split('/').at(-1) ?? '')
  const { seq, gzip } = await room.download()
  response.writeHead(200, { 'x-guatu-seq': String(seq), 'content-encoding': 'gzip' }).end(gzip)
})
server.on('upgrade', (request, stream, head) => sync.upgrade(request, stream, head))
listen(server)
