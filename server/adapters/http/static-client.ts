import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import type { RequestHandler, Response } from 'express'

interface ClientFile {
  readonly type: string
  readonly etag: string
  readonly immutable: boolean
  readonly plain: Buffer
  readonly gzip: Buffer | null
  readonly brotli: Buffer | null
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ico': 'image/x-icon',
}

/**
 * The built client from memory, compressed beforehand. Files under `assets/` carry a hash in their name and may be kept for ever;
 * the page itself is asked for again each time. Any other path of a page is the client's to answer, its own 404 included.
 */
export function staticClient(dist: string): RequestHandler {
  const files = existsSync(dist) ? readClient(dist) : new Map<string, ClientFile>()
  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next()
    const asked = files.get(request.path)
    const page = asked ?? (looksLikeFile(request.path) ? undefined : files.get('/index.html'))
    if (!page) return next()
    sendFile(
      response,
      page,
      String(request.headers['accept-encoding'] ?? ''),
      request.headers['if-none-match'],
    )
  }
}

const looksLikeFile = (path: string) => path.slice(path.lastIndexOf('/')).includes('.')

function sendFile(response: Response, file: ClientFile, accepts: string, known: string | undefined): void {
  response.setHeader('content-type', file.type)
  response.setHeader('etag', file.etag)
  response.setHeader('vary', 'accept-encoding')
  response.setHeader('cache-control', file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache')
  if (known === file.etag) {
    response.status(304).end()
    return
  }
  const [encoding, body] = bestEncoding(file, accepts)
  if (encoding) response.setHeader('content-encoding', encoding)
  response.setHeader('content-length', body.byteLength)
  response.end(body)
}

function bestEncoding(file: ClientFile, accepts: string): [string | null, Buffer] {
  if (file.brotli && /\bbr\b/.test(accepts)) return ['br', file.brotli]
  if (file.gzip && /\bgzip\b/.test(accepts)) return ['gzip', file.gzip]
  return [null, file.plain]
}

function readClient(dist: string): Map<string, ClientFile> {
  const names = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(dist, join(entry.parentPath, entry.name)))
  const served = names.filter(name => types[extname(name)] !== undefined)
  return new Map(served.map(name => [`/${name.split(sep).join('/')}`, readOne(dist, name)]))
}

function readOne(dist: string, name: string): ClientFile {
  const plain = readFileSync(join(dist, name))
  const packed = (suffix: string) =>
    existsSync(join(dist, name + suffix)) ? readFileSync(join(dist, name + suffix)) : null
  return {
    type: types[extname(name)] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    immutable: name.startsWith(`assets${sep}`),
    plain,
    gzip: packed('.gz'),
    brotli: packed('.br'),
  }
}
