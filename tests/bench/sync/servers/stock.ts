import { createServer } from 'node:http'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { WebSocketServer } from 'ws'
import * as Y from 'yjs'
import { listen, startState } from './ready.ts'

/**
 * The stock y-websocket server (yjs 13), in memory, or with its LevelDB where a folder for that is given. Its optional native store is
 * replaced by nothing where it is not used; where it is, it comes from the folder BENCH_LEVELDB and shares our Yjs, as it would in an installation of its own.
 */
const folder = process.argv[3]
const nothing = 'data:text/javascript,export class LeveldbPersistence {}'
const ours = import.meta.url
const leveldb = pathToFileURL(
  join(process.env.BENCH_LEVELDB ?? '/', 'node_modules/y-leveldb/src/y-leveldb.js'),
).href
registerHooks({
  resolve(name, context, next) {
    if (name === 'y-leveldb') return { url: folder ? leveldb : nothing, shortCircuit: true }
    return /^(yjs|lib0)(\/|$)/.test(name) ? next(name, { ...context, parentURL: ours }) : next(name, context)
  },
})
if (folder) process.env.YPERSISTENCE = folder
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
