import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { projectRoot } from '../../server/program/version.ts'

/** One node as a process of its own. A Ctrl-C in our terminal does not reach it: it ends when it is told to, or with our process. */
export interface NodeProcess {
  readonly port: number
  readonly pid: number
  /** What it has written so far. */
  output(): string
  /** Resolves with the exit code; null when a signal ended it. */
  readonly exited: Promise<number | null>
  signal(signal: NodeJS.Signals): void
  /** Resolves when it is gone. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>
}

export interface NodeOptions {
  readonly port: number
  /** Script and its arguments. */
  readonly program: readonly string[]
  readonly env: NodeJS.ProcessEnv
  readonly say?: (text: string) => void
}

export function startNode({ port, program, env, say }: NodeOptions): NodeProcess {
  const child = spawn(process.execPath, program, {
    cwd: projectRoot,
    env: { ...process.env, ...env, PORT: String(port), HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const killIt = () => child.kill('SIGKILL')
  process.once('exit', killIt)
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
      say?.(text)
    })
  const exited = once(child, 'exit').then(([code]) => {
    process.off('exit', killIt)
    return code as number | null
  })
  return {
    port,
    pid: child.pid ?? 0,
    output: () => output,
    exited,
    signal: signal => void child.kill(signal),
    async end(signal) {
      if (!hasEnded(child)) {
        child.kill(signal)
        child.kill('SIGCONT') // one that is stopped would never hear it
      }
      return exited
    },
  }
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

/** Resolves when `/readyz` says yes; throws with what it wrote when it ends first, or is not ready in time. */
export async function whenReady(node: NodeProcess, withinMs: number): Promise<void> {
  const deadline = Date.now() + withinMs
  let ended = false
  void node.exited.then(() => {
    ended = true
  })
  while (Date.now() < deadline) {
    if (ended) throw new Error(`the node on ${node.port} ended:\n${node.output()}`)
    const answer = await fetch(`http://127.0.0.1:${node.port}/readyz`, {
      signal: AbortSignal.timeout(2000),
    }).catch(() => null)
    await answer?.body?.cancel()
    if (answer?.ok) return
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Error(`the node on ${node.port} was not ready in ${withinMs / 1000} s:\n${node.output()}`)
}
