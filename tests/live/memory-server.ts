import * as Y from 'yjs'
import type { StateDownload, Transport } from '../../client/live/transport.ts'
import type { Member } from '../../shared/access/member.ts'
import { Command } from '../../shared/board/command.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { isRefusal, refuse } from '../../shared/refusal.ts'
import type { RoomStand } from '../support/rooms.ts'
import { stretchWire, type Wire } from '../support/sockets.ts'

/** A member's way to a real room, over memory. The network can be taken away and the frames to the client held back. */
export interface MemoryServer {
  readonly transport: Transport
  online: boolean
  /** Frames from the server wait: nothing is acknowledged. */
  holdAnswers: boolean
  signedIn: boolean
  /** Cuts every open socket, as a lost network does. */
  cut(): void
}

export function memoryServer(stand: RoomStand, campaign: CampaignId, member: Member): MemoryServer {
  const sockets = new Set<MemorySocket>()
  const server: MemoryServer = {
    online: true,
    holdAnswers: false,
    signedIn: true,
    cut() {
      for (const socket of sockets) socket.lose()
    },
    transport: {
      syncUrl: 'ws://memory/sync',
      Socket: null as unknown as typeof WebSocket,
      async join() {
        if (!server.online) return refuse('unavailable')
        if (!server.signedIn) return refuse('not-signed-in')
        const { epoch, seq } = (await stand.open(campaign)).head
        const at = stand.host.clock.now()
        const clientId = await stand.host.clientIds.issue(campaign, epoch, member.userId, at)
        const ticket = `${clientId}.${epoch}`
        return { ticket, clientId, epoch, seq, member, serverNow: at, businessOffsetMs: 0 }
      },
      async state(): Promise<StateDownload | ReturnType<typeof refuse>> {
        if (!server.online) return refuse('unavailable')
        const room = await stand.open(campaign)
        return room.read((doc, seq) => ({ state: Y.encodeStateAsUpdate(doc), seq, epoch: room.head.epoch }))
      },
      async command(input) {
        if (!server.online) return refuse('unavailable')
        const room = await stand.open(campaign)
        const actor = { userId: member.userId, name: member.name }
        const answer = await room.run(Command.parse(input), member, actor, stand.host.newId())
        return isRefusal(answer) ? answer : { seq: answer.seq, ids: answer.ids }
      },
      async stillSignedIn() {
        return server.signedIn ? null : refuse('not-signed-in')
      },
    },
  }

  class MemorySocket {
    static readonly OPEN = 1
    readonly OPEN = 1
    readyState = 0
    binaryType = 'arraybuffer'
    onopen: (() => void) | null = null
    onmessage: ((event: { data: ArrayBuffer }) => void) | null = null
    onclose: ((event: { code: number; reason: string }) => void) | null = null
    onerror: (() => void) | null = null
    #wire: Wire | null = null

    constructor(url: string | URL) {
      sockets.add(this)
      this.#open(new URL(url).searchParams)
    }

    send(bytes: Uint8Array) {
      this.#wire?.toServer.push(bytes.slice())
    }

    close() {
      this.#wire?.cut()
      this.#end(1000, '')
    }

    lose() {
      this.#wire?.cut()
      this.#end(1006, '')
    }

    async #open(params: URLSearchParams) {
      const room = server.online ? await stand.open(campaign) : null
      await nextTurn()
      if (this.readyState !== 0) return
      if (!room) return this.#end(1006, '')
      const [clientId, epoch = ''] = (params.get('ticket') ?? '').split('.')
      const owned = await stand.host.clientIds.ownedBy(campaign, epoch, member.userId)
      if (this.readyState !== 0) return
      const wire = stretchWire(room, { clientId: Number(clientId), member, native: true })
      this.#wire = wire
      this.readyState = 1
      room.join(wire.socket, owned, epoch, Number(params.get('seq')))
      this.onopen?.()
      while (this.readyState === 1) {
        wire.deliver()
        if (!server.holdAnswers) this.#hear(wire)
        if (wire.closed && wire.toClient.length === 0) this.#end(wire.closed.code, wire.closed.reason)
        await nextTurn()
      }
    }

    #hear(wire: Wire) {
      for (const frame of wire.toClient.splice(0)) {
        const { buffer } = frame.slice()
        this.onmessage?.({ data: buffer as ArrayBuffer })
      }
    }

    #end(code: number, reason: string) {
      if (this.readyState === 3) return
      this.readyState = 3
      sockets.delete(this)
      this.onclose?.({ code, reason })
    }
  }
  Object.assign(server.transport, { Socket: MemorySocket as unknown as typeof WebSocket })
  return server
}

const nextTurn = () => new Promise(resolve => setTimeout(resolve, 1))

/** Waits for a named condition; says which one never came. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  withinMs = 5000,
): Promise<void> {
  const start = performance.now()
  while (!(await holds())) {
    if (performance.now() - start > withinMs) throw new Error(`never: ${what}`)
    await nextTurn()
  }
}
