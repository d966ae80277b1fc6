import { createServer, type IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { Server } from 'socket.io'
import { liveLimits, livePath, liveVersion } from '../../../shared/protocol/live.ts'
import type { Session } from '../../access/session.ts'
import type { Audience } from '../../meeting/ports.ts'
import type { Desk } from '../../slip/ports.ts'
import { standardHeaders } from '../../web/request-headers.ts'
import { refuseUpgrade, type UpgradeHandler } from '../http/upgrades.ts'
import { ioAudience } from './audience.ts'
import { ioDesk } from './desk.ts'
import type { LiveHost } from './live-host.ts'
import type { LiveRelay } from './live-relay.ts'
import { serveLiveSocket } from './live-socket.ts'
import type { LiveIo } from './wire.ts'

/** socket.io at `/live` (docs/PROTOCOL.md). It owns no port: sockets are handed to it by the one upgrade router. */
export interface LiveServer {
  /** The pages of every node, as far as the others hear of it; those of this node at once. */
  readonly audience: Audience
  /** The pages of this node alone. */
  readonly here: Audience
  readonly desk: Desk
  /** Whoever comes from now on is served; nobody is before. `sessionOf`: the session behind a request, null for none. */
  serve(host: LiveHost, sessionOf: (headers: Headers) => Promise<Session | null>): UpgradeHandler
  close(): Promise<void>
}

const handshakeMs = 5000

/** `relay` carries what is told to the other nodes and back; without one there are none. */
export function openLiveServer(relay?: LiveRelay): LiveServer {
  // socket.io wants a server to attach to, and would take every request of it; this one never listens
  const io: LiveIo = new Server(createServer(), {
    path: livePath,
    transports: ['websocket'],
    allowUpgrades: false,
    serveClient: false,
    perMessageDeflate: false,
    maxHttpBufferSize: liveLimits.messageBytes,
    // either side gives the other up after 8 s of silence (SCALE-6: a server that stands still is left)
    pingInterval: 4000,
    pingTimeout: 4000,
    connectTimeout: handshakeMs,
    ...(relay ? { adapter: relay.adapter } : {}),
  })
  return {
    audience: ioAudience(io),
    here: ioAudience(io.local),
    desk: ioDesk(io),
    serve(host, sessionOf) {
      relay?.onMove(host.controls.heard)
      const sessions = new WeakMap<IncomingMessage, string>()
      const open = connectionsOf()
      io.on('connection', socket => {
        const sessionId = sessions.get(socket.request)
        if (sessionId === undefined) return socket.disconnect(true)
        serveLiveSocket(socket, standardHeaders(socket.request.headers), sessionId, host)
      })
      return async (request, stream, head) => {
        const tooSlow = setTimeout(() => stream.destroy(), handshakeMs)
        try {
          const session = await sessionOf(standardHeaders(request.headers))
          if (stream.destroyed) return
          if (!isOurs(request.url)) return refuseUpgrade(stream, '400 Bad Request')
          if (!session || session.user.mustChangePassword) return refuseUpgrade(stream, '401 Unauthorized')
          if (!open.count(session.id, stream)) return refuseUpgrade(stream, '429 Too Many Requests')
          sessions.set(request, session.id)
          io.engine.handleUpgrade(request, stream, head)
        } catch (cause) {
          host.failed(cause)
          stream.destroy()
        } finally {
          clearTimeout(tooSlow)
        }
      }
    },
    async close() {
      await io.close()
      relay?.stop()
    },
  }
}

/** Of our version, and whole from its first byte: nothing joins a connection that is there already, however its name is spelled. */
function isOurs(url = ''): boolean {
  const asked = URL.parse(url, 'http://live')?.searchParams
  if (!asked || asked.has('sid')) return false
  return (asked.get('v') ?? String(liveVersion)) === String(liveVersion)
}

/** How many connections a session has, those that have not said yet what they watch among them. */
function connectionsOf() {
  const open = new Map<string, number>()
  return {
    /** Counts one more until its stream closes; false when there are enough. */
    count(sessionId: string, stream: Duplex): boolean {
      const before = open.get(sessionId) ?? 0
      if (before >= liveLimits.connectionsPerSession) return false
      open.set(sessionId, before + 1)
      stream.once('close', () => {
        const left = (open.get(sessionId) ?? 1) - 1
        if (left > 0) open.set(sessionId, left)
        else open.delete(sessionId)
      })
      return true
    },
  }
}
