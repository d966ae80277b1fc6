import { createServer } from 'node:http'
import * as encoding from 'lib0/encoding'
import { type WebSocket, WebSocketServer } from 'ws'
import { listen, startState } from './ready.ts'

/**
 * The bound of Node: a relay with no CRDT, no check and no storage. `merge` sends one frame a turn, built once for all
 * sockets, as a bundle of the messages that arrived in it; without it, one frame an edit.
 */
const merge = process.argv[3] === 'merge'
const state = step2(startState())
const rooms = new Map<string, Set<WebSocket>>()
const waiting = new Map<string, Uint8Array[]>()

const server = createServer((_, response) => response.end(state))
const sockets = new WebSocketServer({ server, perMessageDeflate: false })
sockets.on('connection', (socket, request) => {
  const name = request.url ?? '/'
  const room = rooms.get(name) ?? new Set()
  rooms.set(name, room.add(socket))
  socket.on('close', () => room.delete(socket))
  socket.on('message', (data: Buffer) => {
    if (data[0] === 0 && data[1] === 0) socket.send(state)
    else if (merge) enqueue(name, new Uint8Array(data))
    else for (const other of room) other.send(data, { binary: true })
  })
})
listen(server)

function enqueue(name: string, frame: Uint8Array): void {
  const frames = waiting.get(name) ?? []
  if (frames.push(frame) > 1) return
  waiting.set(name, frames)
  setImmediate(() => {
    waiting.delete(name)
    const bundle = Buffer.concat(frames)
    for (const socket of rooms.get(name) ?? []) socket.send(bundle, { binary: true })
  })
}

function step2(update: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarUint8Array(encoder, update)
  return encoding.toUint8Array(encoder)
}
