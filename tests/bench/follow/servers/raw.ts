import { createServer } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'
import { listen } from '../../sync/servers/ready.ts'

/** The bound of Node: what one socket says is said to all others, unread. */
const server = createServer()
const all = new Set<WebSocket>()
new WebSocketServer({ server, perMessageDeflate: false }).on('connection', socket => {
  all.add(socket)
  socket.on('close', () => all.delete(socket))
  socket.on('message', (data: Buffer) => {
    for (const other of all) if (other !== socket) other.send(data, { binary: false })
  })
})
listen(server)
