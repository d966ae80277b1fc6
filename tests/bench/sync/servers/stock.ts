import { createServer } from 'node:http'
import { registerHooks } from 'node:module'
import { WebSocketServer } from 'ws'
import * as Y from 'yjs'
import { listen, startState } from './ready.ts'

/** The stock y-websocket server (yjs 13), in memory. Its optional native store is replaced by nothing: it is not used. */
registerHooks({
  resolve: (name, context, next) =>
    name === 'y-leveldb'
      ? { url: 'data:text/javascript,export class LeveldbPersistence {}', shortCircuit: true }
      : next(name, context),
})
const { setupWSConnection, getYDoc } = (await import('@y/websocket-server/utils')) as {
  setupWSConnection: (socket: unknown, request: unknown) => void
  getYDoc: (name: string) => Y.Doc
}

const state = startState()
const loaded = new Set<string>()
const server = createServer((_, response) => response.end())
new WebSocketServer({ server, perMessageDeflate: false }).on('connection', (socket, request) => {
  const name = (request.url ?? '/').slice(1)
  if (!loaded.has(name)) Y.applyUpdate(getYDoc(name), state)
  loaded.add(name)
  setupWSConnection(socket, request)
})
listen(server)
