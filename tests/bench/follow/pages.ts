import { io } from 'socket.io-client'
import { WebSocket } from 'ws'
import type { Focus } from '../../../shared/meeting/control.ts'

/** One page of the bench: shows, or hears what is shown. */
export interface BenchPage {
  show(focus: Focus): void
  close(): void
}

export type OpenPage = (port: number, nth: number, heard: (focus: Focus) => void) => Promise<BenchPage>

export const bareWebSocket: OpenPage = async (port, _nth, heard) => {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/`, { perMessageDeflate: false })
  socket.on('message', (data: Buffer) => heard(JSON.parse(data.toString())))
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  return { show: focus => socket.send(JSON.stringify(focus)), close: () => socket.terminate() }
}

/** Page 0 presents, the others follow. */
export const socketIo: OpenPage = async (port, nth, heard) => {
  const socket = io(`http://127.0.0.1:${port}`, {
    path: '/live',
    transports: ['websocket'],
    forceNew: true,
    extraHeaders: { origin: `http://127.0.0.1:${port}`, 'x-person': `p${nth}` },
  })
  socket.on('focus', (move: { focus: Focus }) => heard(move.focus))
  await new Promise(resolve => socket.emit('watch', 'bench', resolve))
  if (nth > 0) socket.emit('follow', 'm1', true)
  return { show: focus => void socket.emit('focus', 'm1', focus), close: () => void socket.disconnect() }
}
