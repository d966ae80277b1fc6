import { type NodeProcess, startNode, whenReady } from './node-process.ts'

export interface KeptNode {
  readonly port: number
  readonly name: string
  pid(): number
  /** Resolves when it is ready for the first time. */
  ready(withinMs: number): Promise<void>
  /** Asks it to drain; it is not started again. */
  stop(): Promise<void>
}

export interface KeptNodeOptions {
  readonly port: number
  readonly name: string
  readonly args: readonly string[]
  readonly env: NodeJS.ProcessEnv
  /** Whether one that dies is started again. */
  readonly restart: boolean
  readonly say: (line: string) => void
}

const pauseMs = 1000
/** What each node says for itself when it is ready (`printWelcome`): here one address is told for all. */
const greeting = /is ready · |^First run: |^演示账号 |^ {2}\w+ +\S+$/

/** A node that is started again a second after it died, and says so. */
export function keepRunning(options: KeptNodeOptions): KeptNode {
  const { name, port, say } = options
  let stopping = false
  let again: NodeJS.Timeout | undefined
  const begin = (): NodeProcess => {
    const node = startNode({
      port,
      program: ['server/main.ts', ...options.args],
      env: { ...options.env, NODE_NAME: name },
      say: text => {
        for (const line of text.split('\n')) if (line !== '' && !greeting.test(line)) say(`[${name}] ${line}`)
      },
    })
    void node.exited.then(code => {
      if (stopping) return
      say(`${name} ended (${code ?? 'killed'})${options.restart ? '; starting it again' : ''} · 节点已退出`)
      if (options.restart) again = setTimeout(() => (current = begin()), pauseMs)
    })
    return node
  }
  let current = begin()
  return {
    name,
    port,
    pid: () => current.pid,
    ready: withinMs => whenReady(current, withinMs),
    async stop() {
      stopping = true
      clearTimeout(again)
      await current.end('SIGTERM')
    },
  }
}
