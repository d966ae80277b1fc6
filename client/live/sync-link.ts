import type * as decoding from 'lib0/decoding'
import { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import {
  type Bundle,
  decodeServerFrame,
  encodeStep2,
  encodeUpdate,
  type Hello,
  type ServerMessage,
} from '../../shared/protocol/frames.ts'
import { MessageType } from '../../shared/protocol/messages.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { type SendWatch, sendCounted, syncSocket } from './sync-socket.ts'

/** What happens on the wire, told once each; the session decides what it means. */
export interface LinkEvents extends SendWatch {
  /** The server said something, be it a pulse. */
  heard(): void
  hello(hello: Hello): void
  bundle(bundle: Bundle, apply: () => void): void
  /** The server has sent everything it had; its own difference, if it sent one, is in `apply`. */
  caughtUp(apply: () => void): void
  ack(count: number): void
  refused(refusal: Refusal): void
  presence(payload: Uint8Array): void
  /** The server asks for what it has not got: the content of our SyncStep2. */
  answer(): Uint8Array
  /** Updates to send beside the provider's own, already counted. */
  next(): Uint8Array | null
  /** Remote bytes could not be applied: this copy is not to be trusted. */
  broken(error: unknown): void
  /** The connection is gone; the reason the server gave, if it did. y-websocket tries again by itself. */
  down(reason: string, code: number): void
  /** The server closed for good; y-websocket does not come back by itself. */
  closed(code: number): void
}

export interface LinkOptions {
  readonly doc: Y.Doc
  readonly campaign: string
  readonly url: string
  readonly ticket: string
  readonly seq: number
  readonly Socket: typeof WebSocket
  readonly events: LinkEvents
}

export interface SyncLink {
  /** From where the next connection catches up. */
  setSeq(seq: number): void
  /** Sends what the outbox has waiting beside the provider. */
  pump(): void
  send(frame: Uint8Array): void
  /** Drops the socket and connects again, at once. */
  reconnect(): void
  destroy(): void
}

/** Spread out, so that a restarted server is not met by three hundred clients at one moment. */
const slowestRetryMs = () => 2500 + Math.random() * 2500

/** y-websocket's provider with our messages, our counting and none of its awareness. */
export function openLink(options: LinkOptions): SyncLink {
  const { doc, events, ticket } = options
  const awareness = new Awareness(doc)
  awareness.setLocalState(null)
  const withSeq = (seq: number) => ({ ticket, seq: String(seq) })
  const provider = new WebsocketProvider(options.url, options.campaign, doc, {
    connect: false,
    awareness,
    disableBc: true,
    params: withSeq(options.seq),
    maxBackoffTime: slowestRetryMs(),
    WebSocketPolyfill: syncSocket(options.Socket, events),
  })
  // Its farewell encodes an awareness entry for an id this awareness does not hold; the server says goodbye for us.
  provider.disconnectBc = () => {}
  const pump = () => {
    for (let update = events.next(); update; update = events.next())
      sendCounted(provider.ws, encodeUpdate(update))
  }
  provider.messageHandlers = handlersOf(message => {
    events.heard()
    hear(message, provider, events, pump)
  })
  provider.on('connection-close', event => {
    // it waits 100 ms × 2^n: the first time, too, not everybody's wait ends at one moment
    provider.wsUnsuccessfulReconnects += Math.random() * 2 - 1
    events.down(event?.reason ?? '', event?.code ?? 0)
  })
  provider.on('closed', ({ code }) => events.closed(code))
  provider.connect()

  return {
    pump,
    setSeq(seq) {
      provider.params = withSeq(seq)
    },
    send: frame => sendCounted(provider.ws, frame),
    reconnect() {
      provider.wsUnsuccessfulReconnects = 0
      provider.disconnect()
      provider.connect()
    },
    destroy() {
      provider.destroy()
      awareness.destroy()
    },
  }
}

type Handler = WebsocketProvider['messageHandlers'][number]

/** Every message goes one way: the provider has read its type, our reader reads it whole. */
function handlersOf(hearOne: (message: ServerMessage) => void): Handler[] {
  const handler = (_encoder: unknown, decoder: decoding.Decoder) => {
    const message = decodeServerFrame(decoder.arr)
    if (message) hearOne(message)
  }
  const handlers: Handler[] = []
  for (const type of Object.values(MessageType)) handlers[type] = handler
  return handlers
}

function hear(
  message: ServerMessage,
  provider: WebsocketProvider,
  events: LinkEvents,
  pump: () => void,
): void {
  /** The provider as origin: its own update listener does not send back what came from it. */
  const apply = (update: Uint8Array) => Y.applyUpdate(provider.doc, update, provider)
  const guarded = (told: () => void) => {
    try {
      told()
    } catch (error) {
      events.broken(error)
    }
  }
  if (message.type === 'hello') events.hello(message)
  else if (message.type === 'bundle') {
    const all = () => provider.doc.transact(() => message.updates.forEach(apply), provider)
    guarded(() => events.bundle(message, all))
  } else if (message.type === 'update') guarded(() => apply(message.update))
  else if (message.type === 'step2') {
    guarded(() => events.caughtUp(() => apply(message.update)))
    provider.synced = true
  } else if (message.type === 'step1') {
    sendCounted(provider.ws, encodeStep2(events.answer()))
    pump()
  } else if (message.type === 'ack') {
    events.ack(message.durable)
    pump()
  } else if (message.type === 'refused') events.refused(message.refusal)
  else if (message.type === 'awareness') events.presence(message.payload)
}
