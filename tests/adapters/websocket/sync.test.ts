import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import type { Writable } from 'node:stream'
import { afterEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { grantAllowance } from '../../../server/adapters/websocket/allowance.ts'
import { attachSync, type Seat } from '../../../server/adapters/websocket/attach-sync.ts'
import { wireFrame } from '../../../server/adapters/websocket/wire-frame.ts'
import type { Admission } from '../../../server/room/ports.ts'
import { applyEdit } from '../../../shared/board/apply-edit.ts'
import { CampaignId, CardId } from '../../../shared/ids.ts'
import { CloseReason } from '../../../shared/protocol/close-reasons.ts'
import { decodeServerFrame, encodeStep2, encodeUpdate } from '../../../shared/protocol/frames.ts'
import { limits } from '../../../shared/protocol/messages.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { buildCrowdedBoard, cardOf, people } from '../../support/build-board.ts'
import { genesisEntry, makeDataDir, standRooms } from '../../support/rooms.ts'

const campaign = CampaignId.parse('demo')
const k0 = CardId.parse('k0')
const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean()
})

/** A server on a free port whose tickets are client ids, or the name of a refusal. */
async function serve() {
  const dir = makeDataDir()
  const stand = standRooms(dir.path)
  await stand.rooms.create(campaign, genesisEntry(buildCrowdedBoard(4)))
  const room = await stand.open(campaign)
  const { epoch } = room.head
  const member = people.dispatch
  const seats = new Set<Seat>()
  const sync = attachSync({
    rooms: stand.rooms,
    clientIds: stand.host.clientIds,
    log: stand.host.log,
    admitTicket: async (ticket): Promise<Admission | Refusal> =>
      /^\d+$/.test(ticket)
        ? { member, campaign, clientId: Number(ticket), epoch, sessionId: 's1' }
        : refuse(ticket as Refusal['refused']),
    seated(seat) {
      seats.add(seat)
      return () => seats.delete(seat)
    },
  })
  const http = createServer()
  http.on('upgrade', sync.upgrade)
  await new Promise<void>(resolve => http.listen(0, '127.0.0.1', resolve))
  cleanups.push(
    dir.remove,
    () => stand.database.close(),
    () => closed(http),
    sync.close,
    () => stand.rooms.drain(),
  )
  const { port } = http.address() as AddressInfo
  const ticket = async () =>
    String(await stand.host.clientIds.issue(campaign, epoch, member.userId, stand.host.clock.now()))
  const open = (query: string) => new WebSocket(`ws://127.0.0.1:${port}/sync/demo?${query}`)
  return { stand, room, port, ticket, open, seats }
}
const closed = (http: Server) =>
  new Promise(resolve => {
    http.close(resolve)
    http.closeAllConnections()
  })

const closeOf = (ws: WebSocket) =>
  new Promise<number>(resolve => {
    ws.on('close', resolve)
    ws.on('error', () => {})
  })
const messageOf = (ws: WebSocket, type: string) =>
  new Promise<ReturnType<typeof decodeServerFrame>>(resolve => {
    ws.on('message', (data: Buffer) => {
      const message = decodeServerFrame(new Uint8Array(data))
      if (message?.type === type) resolve(message)
    })
  })

test('[SYNC-1] an edit over a real socket is acknowledged and there', async () => {
  const { room, ticket, open } = await serve()
  const id = await ticket()
  const doc = new Y.Doc()
  await room.read(board => Y.applyUpdate(doc, Y.encodeStateAsUpdate(board)))
  doc.clientID = Number(id)
  const update = new Promise<Uint8Array>(resolve => doc.on('update', resolve))
  applyEdit(doc, { type: 'progress', card: k0, value: 64 }, null)
  const ws = open(`ticket=${id}&seq=1`)
  const ack = messageOf(ws, 'ack')
  expect(await messageOf(ws, 'hello')).toMatchObject({ seq: 1, epoch: room.head.epoch })
  ws.send(encodeStep2(await update))
  expect(await ack).toMatchObject({ durable: 1 })
  expect(await room.read(board => cardOf(board, 'k0').get('progress'))).toBe(64)
})

test('[SYNC-2] a stock y-websocket client reads and writes', async () => {
  const { room, port, ticket } = await serve()
  const id = await ticket()
  const doc = new Y.Doc()
  doc.clientID = Number(id)
  const provider = new WebsocketProvider(`ws://127.0.0.1:${port}/sync`, 'demo', doc, {
    params: { ticket: id },
    WebSocketPolyfill: WebSocket as never,
    disableBc: true,
  })
  cleanups.push(() => provider.destroy())
  await new Promise<void>(resolve => provider.on('sync', () => resolve()))
  applyEdit(doc, { type: 'owner', card: k0, value: '示例' }, null)
  await expect.poll(() => room.read(board => cardOf(board, 'k0').get('owner'))).toBe('示例')
})

test.each<readonly [Refusal['refused'], number]>([
  ['not-signed-in', CloseReason.signedOut],
  ['session-ended', CloseReason.signedOut],
  ['not-a-member', CloseReason.gone],
  ['conflict', CloseReason.newTicket],
  ['unavailable', CloseReason.tryAgain],
])('a ticket refused as %s closes with %i', async (refused, code) => {
  const { open } = await serve()
  expect(await closeOf(open(`ticket=${refused}&seq=1`))).toBe(code)
})

test('a foreign origin gets no socket', async () => {
  const { open } = await serve()
  const ws = open('ticket=not-permitted&seq=1')
  const answer = new Promise(resolve =>
    ws.on('unexpected-response', (_request, response) => resolve(response.statusCode)),
  )
  expect(await answer).toBe(403)
})

test('a client id that was issued to nobody gets no seat', async () => {
  const { open } = await serve()
  expect(await closeOf(open('ticket=12345&seq=1'))).toBe(CloseReason.newTicket)
})

test.each<readonly [string, (ws: WebSocket) => void, number]>([
  ['a text frame', ws => ws.send('hello'), CloseReason.refused],
  ['an empty frame', ws => ws.send(new Uint8Array()), CloseReason.refused],
  [
    'a frame with bytes left over',
    ws => ws.send(Uint8Array.of(...encodeUpdate(Uint8Array.of(0, 0)), 7)),
    CloseReason.refused,
  ],
  ['a frame larger than any message', ws => ws.send(new Uint8Array(limits.frameBytes * 2)), 1009],
  [
    'a frame in a thousand pieces',
    ws => {
      for (let n = 0; n < 1000; n++) ws.send(Uint8Array.of(0), { fin: false })
    },
    1008,
  ],
])('%s closes its socket and no other', async (_what, attack, code) => {
  const { ticket, open } = await serve()
  const other = open(`ticket=${await ticket()}&seq=1`)
  await messageOf(other, 'hello')
  const ws = open(`ticket=${await ticket()}&seq=1`)
  const end = closeOf(ws)
  await messageOf(ws, 'hello')
  attack(ws)
  expect(await end).toBe(code)
  expect(other.readyState).toBe(WebSocket.OPEN)
})

test('a seat is told of, can be ended, and is told of again when it is empty', async () => {
  const { ticket, open, seats } = await serve()
  const ws = open(`ticket=${await ticket()}&seq=1`)
  const end = closeOf(ws)
  await messageOf(ws, 'hello')
  const [seat] = [...seats]
  expect(seat).toMatchObject({ sessionId: 's1', userId: people.dispatch.userId, campaign })
  seat?.close(CloseReason.signedOut, 'session ended')
  expect(await end).toBe(CloseReason.signedOut)
  expect(seats.size).toBe(0)
})

test('half a handshake harms nobody', async () => {
  const { port, ticket, open } = await serve()
  const raw = connect(port, '127.0.0.1')
  raw.write('GET /sync/demo?ticket=1 HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
  raw.on('error', () => {})
  raw.destroy()
  const ws = open(`ticket=${await ticket()}&seq=1`)
  expect(await messageOf(ws, 'hello')).not.toBeNull()
})

test.each([0, 1, 125, 126, 65_535, 65_536])(
  'a message of %i bytes is framed as WebSocket says',
  async length => {
    const { Receiver } = (await import('ws')) as unknown as { Receiver: new (options: object) => Writable }
    const receiver = new Receiver({ isServer: false })
    const message = new Uint8Array(length).fill(7)
    const received = new Promise<Buffer>(resolve => receiver.on('message', (data: Buffer) => resolve(data)))
    receiver.write(wireFrame(message))
    expect(new Uint8Array(await received)).toEqual(message)
  },
)

test('who says too much is read more slowly, and may go on as before after a rest', () => {
  const allowance = grantAllowance({ updatesPerSecond: 10, updatesBurst: 3, awarenessPerSecond: 5 })
  const edit = Uint8Array.of(0, 2)
  expect([1, 2, 3].map(() => allowance.spend(edit, 0))).toEqual([0, 0, 0])
  expect(allowance.spend(edit, 0)).toBe(100)
  expect(allowance.spend(Uint8Array.of(1), 0)).toBe(0)
  expect(allowance.spend(edit, 1000)).toBe(0)
  expect(allowance.spend(new Uint8Array(64 * 1024), 2000)).toBe(3000)
})
