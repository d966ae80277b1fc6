import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type ServerOptions, type WebSocket, WebSocketServer } from 'ws'
import type { Member } from '../../../shared/access/member.ts'
import { CampaignId } from '../../../shared/ids.ts'
import { CloseReason } from '../../../shared/protocol/close-reasons.ts'
import { limits, MessageType } from '../../../shared/protocol/messages.ts'
import { isRefusal, type Refusal, refuse } from '../../../shared/refusal.ts'
import type { RoomLog } from '../../room/host.ts'
import type { Admission, AdmitTicket, ClientIds } from '../../room/ports.ts'
import type { Room } from '../../room/room.ts'
import type { Rooms } from '../../room/rooms.ts'
import { grantAllowance, type Rates } from './allowance.ts'
import { keepAlive } from './keep-alive.ts'
import { readingOf } from './reading.ts'
import { wrapSocket } from './sync-socket.ts'

export interface SyncSettings {
  readonly rooms: Rooms
  readonly clientIds: ClientIds
  readonly admitTicket: AdmitTicket
  readonly log: RoomLog
  /** Told of every socket that sits, so that the end of its session ends it too; answers what to call when it has gone. */
  readonly seated?: (seat: Seat) => () => void
  /** Only a bench that measures saturation asks for more than the protocol grants. */
  readonly rates?: Rates
}

/** A socket that sits, as far as its session is concerned. */
export interface Seat {
  readonly sessionId: string
  readonly userId: string
  readonly campaign: string
  /** With which rights it sits. */
  readonly member: Member
  /** When its person last changed anything, in real time; 0 for never. */
  readonly lastInputAt: () => number
  readonly close: (code: number, reason: string) => void
}

export interface SyncEndpoint {
  /** Takes an upgrade request for `/sync/…`; the caller's router gives others to others. */
  upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void
  close(): void
}

/** Room for the envelope around the largest update. */
const envelopeBytes = 64
const handshakeMs = 5000

/** `closeTimeout` is newer than the types. */
const serverOptions: ServerOptions & { readonly closeTimeout: number } = {
  noServer: true,
  clientTracking: false,
  perMessageDeflate: false,
  maxPayload: limits.frameBytes + envelopeBytes,
  // a socket that dribbles a frame in tiny pieces must not pin megabytes of bookkeeping
  maxFragments: 64,
  maxBufferedChunks: 2048,
  closeTimeout: 5000,
}

export function attachSync(settings: SyncSettings): SyncEndpoint {
  const server = new WebSocketServer(serverOptions)
  const alive = keepAlive()
  return {
    upgrade(request, stream, head) {
      const destroy = () => stream.destroy()
      const timer = setTimeout(destroy, handshakeMs)
      stream.on('error', destroy)
      void enter(settings, request)
        .catch((cause): Refusal => {
          // what is asked before the handshake is asked of the database
          settings.log.error({ cause }, 'an upgrade failed')
          return refuse('unavailable', { problem: 'storage' })
        })
        .then(entry => {
          clearTimeout(timer)
          if (stream.destroyed) return
          if (isRefusal(entry) && entry.refused === 'not-permitted') return forbid(stream)
          server.handleUpgrade(request, stream, head, ws => {
            stream.off('error', destroy)
            if (isRefusal(entry)) return ws.close(closeCode(entry), entry.refused)
            alive.watch(ws)
            seat(settings, ws, stream, entry)
          })
        })
    },
    close() {
      alive.stop()
      server.close()
    },
  }
}

interface Entry extends Admission {
  readonly room: Room
  readonly ownedClientIds: ReadonlySet<number>
  readonly seq: number | null
}

/** Everything that must be known before the handshake, so that no frame arrives before someone listens. */
async function enter(settings: SyncSettings, request: IncomingMessage): Promise<Entry | Refusal> {
  const url = new URL(request.url ?? '', 'http://local')
  const campaign = CampaignId.safeParse(decodeURIComponent(url.pathname.replace(/^\/sync\//, '')))
  if (!campaign.success) return refuse('no-such-campaign')
  const admission = await settings.admitTicket(url.searchParams.get('ticket') ?? '', {
    campaign: campaign.data,
    headers: request.headers,
    remoteAddress: request.socket.remoteAddress ?? '',
  })
  if (isRefusal(admission)) return admission
  const { epoch, member, clientId } = admission
  const seq = readSeq(url.searchParams.get('seq'))
  const room = await settings.rooms.reaching(campaign.data, epoch, seq ?? 0)
  if (isRefusal(room)) return room
  const ownedClientIds = await settings.clientIds.ownedBy(campaign.data, epoch, member.userId)
  if (!ownedClientIds.has(clientId)) return refuse('foreign-client')
  return { ...admission, room, ownedClientIds, seq }
}

/** Our own client says what it has; one that says nothing is a stock one. */
function readSeq(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null
}

function seat(settings: SyncSettings, ws: WebSocket, stream: Duplex, entry: Entry): void {
  const { room, clientId, member, ownedClientIds, epoch, seq, sessionId, campaign } = entry
  const reading = readingOf(ws)
  const socket = wrapSocket(ws, stream, reading, { clientId, member, native: seq !== null })
  const allowance = grantAllowance(settings.rates ?? limits)
  let open = true
  let lastInputAt = 0
  const unseat = settings.seated?.({
    sessionId,
    userId: member.userId,
    campaign,
    member,
    lastInputAt: () => lastInputAt,
    close: (code, reason) => room.sendAway(socket, code, reason),
  })
  socket.onGone(() => {
    open = false
    unseat?.()
    room.leave(socket)
  })
  ws.on('message', (data: Buffer, isBinary: boolean) => {
    if (!open) return
    if (data[0] === MessageType.sync) lastInputAt = Date.now()
    reading.rest(allowance.spend(data, performance.now()))
    room.receive(socket, isBinary ? data : null)
  })
  room.join(socket, ownedClientIds, epoch, seq)
}

function forbid(stream: Duplex): void {
  stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
}

/** The protocol's word for why a socket may not stay: what its client does next depends on it. */
function closeCode(refusal: Refusal): number {
  switch (refusal.refused) {
    case 'not-signed-in':
    case 'session-ended':
      return CloseReason.signedOut
    case 'not-a-member':
    case 'no-such-campaign':
      return CloseReason.gone
    case 'unavailable':
      return refusal.detail.problem === 'storage' ? CloseReason.storageAway : CloseReason.tryAgain
    case 'busy':
      return CloseReason.tryAgain
    default:
      return CloseReason.newTicket
  }
}
