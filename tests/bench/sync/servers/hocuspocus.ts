import { DatabaseSync } from 'node:sqlite'
import { Server } from '@hocuspocus/server'
import * as Y from 'yjs'
import { ready, startState } from './ready.ts'

/** Hocuspocus with its default debounce; with a file name, its documents are stored in SQLite the way its own extension does. */
const state = startState()
const file = process.argv[3]
const store = file ? openStore(file) : null

const server = new Server({
  port: 0,
  address: '127.0.0.1',
  quiet: true,
  async onLoadDocument({ document, documentName }: { document: Y.Doc; documentName: string }) {
    Y.applyUpdate(document, store?.read(documentName) ?? state)
    return document
  },
  async onStoreDocument({ document, documentName }: { document: Y.Doc; documentName: string }) {
    store?.write(documentName, Y.encodeStateAsUpdate(document))
  },
})
await server.listen()
ready(server.address.port)

function openStore(path: string) {
  const db = new DatabaseSync(path)
  db.exec(
    'PRAGMA journal_mode=WAL; CREATE TABLE IF NOT EXISTS documents (name TEXT PRIMARY KEY, data BLOB NOT NULL)',
  )
  const select = db.prepare('SELECT data FROM documents WHERE name = ?')
  const upsert = db.prepare(
    'INSERT INTO documents VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET data = excluded.data',
  )
  return {
    read: (name: string) => select.get(name)?.data as Uint8Array | undefined,
    write: (name: string, data: Uint8Array) => void upsert.run(name, data),
  }
}
