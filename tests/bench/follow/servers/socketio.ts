import { createServer } from 'node:http'
import { Server } from 'socket.io'
import { listen } from '../../sync/servers/ready.ts'

/** socket.io as its guide shows it: believes everything, tells everybody. */
const server = createServer()
const io = new Server(server, { path: '/live', transports: ['websocket'] })
io.on('connection', socket => {
  socket.on('watch', (_campaign: unknown, answer: (controls: readonly unknown[]) => void) => answer([]))
  socket.on('follow', () => socket.join('followers'))
  socket.on('focus', (meeting: unknown, focus: unknown) => {
    socket.to('followers').emit('focus', { meeting, focus })
  })
})
listen(server)
