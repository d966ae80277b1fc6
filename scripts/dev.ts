import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

/** Everything for a day's work: the server on 8080, restarted when its sources change, and vite on 5173 with the client as it is. */
const root = resolve(import.meta.dirname, '..')
const demo = process.argv.includes('--demo') ? ['--demo'] : []
const watched = ['--watch-path=server', '--watch-path=shared']

const children = [
  start(['--watch-preserve-output', ...watched, 'server/main.ts', '--api-only', ...demo], {
    DATA_DIR: '.data-dev',
  }),
  start(['node_modules/vite/bin/vite.js'], {}),
]
for (const child of children)
  child.on('exit', code => {
    for (const other of children) other.kill('SIGTERM')
    process.exitCode = code ?? 0
  })
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    for (const child of children) child.kill(signal)
  })

function start(args: string[], env: NodeJS.ProcessEnv) {
  return spawn(process.execPath, args, { cwd: root, env: { ...env, ...process.env }, stdio: 'inherit' })
}
