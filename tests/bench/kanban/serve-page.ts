import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, type Plugin } from 'vite'

export interface ServedPage {
  readonly url: string
  close(): Promise<void>
}

const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', html: 'text/html' }

/** Builds a bench page as the product is built and serves it on a free port. Nothing is written into the repository. */
export async function servePage(name: string): Promise<ServedPage> {
  const outDir = await mkdtemp(join(tmpdir(), 'guatu-bench-'))
  await build({
    root: resolve(import.meta.dirname, '../pages', name),
    configFile: false,
    logLevel: 'error',
    plugins: [countRenders(), react()],
    build: { outDir, emptyOutDir: true, target: 'chrome110', chunkSizeWarningLimit: 4000 },
  })
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://bench').pathname
    const file = path === '/' ? 'index.html' : path.slice(1)
    try {
      const body = readFileSync(join(outDir, file))
      response.setHeader('content-type', types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream')
      response.end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    async close() {
      server.closeAllConnections()
      await new Promise(done => server.close(done))
      await rm(outDir, { recursive: true })
    },
  }
}

/** Counts how often a card's face and its slot render, in the bench's build only: the product carries no counter. */
function countRenders(): Plugin {
  const counted: Readonly<Record<string, string>> = {
    'card-face.tsx': 'CardFace',
    'card-slot.tsx': 'CardSlot',
  }
  return {
    name: 'count-renders',
    enforce: 'pre',
    transform(code, id) {
      const name = counted[id.split('/').at(-1) ?? '']
      if (!name) return null
      const head = new RegExp(`(memo\\(function ${name}\\([^)]*\\) \\{)`)
      if (!head.test(code)) throw new Error(`${name} is no longer where its renders are counted`)
      const key = name === 'CardFace' ? 'faceRenders' : 'slotRenders'
      return code.replace(head, `$1 globalThis.${key} = (globalThis.${key} ?? 0) + 1;`)
    },
  }
}
