import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { extname, join, relative } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { StartProblem } from './start-problem.ts'

/** What the client is made of; any change to it makes the built one stale. */
const sources = ['client', 'shared', 'public', 'index.html', 'vite.config.ts', 'package-lock.json']
const stampFile = '.built-from'
const compressible = new Set(['.html', '.js', '.css', '.svg', '.json', '.webmanifest'])

/**
 * Makes sure `dist` is built from the sources that are here, and returns it. It is built beside and moved into place, so a server
 * that is running, or a build that fails, never leaves half a client. An installation without sources, as a container is, or without the build tool serves what it came with.
 */
export async function upToDateClient(root: string, say: (line: string) => void): Promise<string> {
  const dist = join(root, 'dist')
  if (!existsSync(join(root, 'index.html'))) return asShipped(dist)
  const stamp = sourceHash(root)
  if (builtFrom(dist) === stamp) return dist
  if (!existsSync(join(root, 'node_modules', 'vite'))) return asShipped(dist)
  say('building the client… · 正在构建前端…')
  const started = performance.now()
  try {
    await build(root, dist, stamp)
  } catch (cause) {
    if (!existsSync(join(dist, 'index.html'))) throw cause
    say(
      `the client could not be built (${String(cause)}); serving the one built before · 构建失败，继续使用上次的前端`,
    )
    return dist
  }
  say(`client built in ${((performance.now() - started) / 1000).toFixed(1)} s`)
  return dist
}

function builtFrom(dist: string): string | null {
  const file = join(dist, stampFile)
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

function asShipped(dist: string): string {
  if (existsSync(join(dist, 'index.html'))) return dist
  throw new StartProblem(
    'the client is not built and the build tool is not installed; run "npm ci" (with development packages), then "npm run build" · 前端未构建',
  )
}

async function build(root: string, dist: string, stamp: string): Promise<void> {
  const fresh = join(root, 'dist', `.new-${process.pid}`)
  mkdirSync(fresh, { recursive: true })
  try {
    await runVite(root, fresh)
    compress(fresh)
    writeFileSync(join(fresh, stampFile), stamp)
    replaceBy(fresh, dist)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

async function runVite(root: string, outDir: string): Promise<void> {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const args = [vite, 'build', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'error']
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', chunk => {
    said += chunk
  })
  const [code] = await once(child, 'close')
  if (code !== 0)
    throw new StartProblem(`the client could not be built: ${said.trim().split('\n')[0] ?? code}`)
}

/** Smallest at rest: done once, here, so that serving costs nothing. */
function compress(folder: string): void {
  for (const name of filesIn(folder)) {
    if (!compressible.has(extname(name))) continue
    const plain = readFileSync(name)
    if (plain.byteLength < 1024) continue
    writeFileSync(`${name}.gz`, gzipSync(plain, { level: 9 }))
    writeFileSync(
      `${name}.br`,
      brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }),
    )
  }
}

/** Assets first, the page that names them last; what the new client does not have is removed after. */
function replaceBy(fresh: string, dist: string): void {
  const names = filesIn(fresh).map(file => relative(fresh, file))
  const late = (name: string) => Number(name.startsWith('index.html')) + 2 * Number(name === stampFile)
  for (const name of names.toSorted((a, b) => late(a) - late(b))) {
    mkdirSync(join(dist, name, '..'), { recursive: true })
    renameSync(join(fresh, name), join(dist, name))
  }
  const kept = new Set(names)
  for (const file of filesIn(dist)) {
    const name = relative(dist, file)
    if (!kept.has(name) && !name.startsWith('.new-')) rmSync(file)
  }
}

function sourceHash(root: string): string {
  const hash = createHash('sha256')
  for (const source of sources)
    for (const file of filesIn(join(root, source)))
      hash.update(relative(root, file)).update(readFileSync(file))
  return hash.digest('hex')
}

function filesIn(path: string): string[] {
  if (!existsSync(path)) return []
  const entries = readdirSync(join(path, '..'), { withFileTypes: true })
  if (entries.some(entry => entry.isFile() && join(path, '..', entry.name) === path)) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .toSorted()
}
