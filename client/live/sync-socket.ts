import { MessageType, SyncType } from '../../shared/protocol/messages.ts'

/** Told what leaves on a connection; answers whether an Update message may go now. */
export interface SendWatch {
  connectionOpened(): void
  updateLeaves(): boolean
}

/**
 * The socket the provider is given: it keeps count of Update messages as the server does, and holds those back that must
 * not leave yet (before SyncStep2, which contains them, or while entries go one by one).
 */
export function syncSocket(Socket: typeof WebSocket, watch: SendWatch): typeof WebSocket {
  return class extends Socket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      watch.connectionOpened()
    }
    override send(bytes: string | ArrayBufferLike | Blob | ArrayBufferView<ArrayBuffer>) {
      if (bytes instanceof Uint8Array && isUpdateFrame(bytes) && !watch.updateLeaves()) return
      super.send(bytes as Uint8Array<ArrayBuffer>)
    }
    /** Sends what the outbox has already counted. */
    sendCounted(bytes: Uint8Array) {
      super.send(bytes as Uint8Array<ArrayBuffer>)
    }
  }
}

export function sendCounted(socket: WebSocket | null, bytes: Uint8Array): void {
  if (socket && 'sendCounted' in socket && socket.readyState === 1)
    (socket.sendCounted as (bytes: Uint8Array) => void)(bytes)
}

function isUpdateFrame(bytes: Uint8Array): boolean {
  return bytes[0] === MessageType.sync && bytes[1] === SyncType.update
}
