import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { onServerCore } from './pin.ts'
import { exactCpuSeconds, residentMb } from './process-cost.ts'

/** One server under test in a process of its own. */
export class ServerProcess {
  readonly port: number
  private readonly child: ChildProcess

  private constructor(child: ChildProcess, port: number) {
    this.child = child
    this.port = port
  }

  /** Resolves when it listens. */
  static async start(
    script: string,
    args: readonly string[],
    env: NodeJS.ProcessEnv = {},
  ): Promise<ServerProcess> {
    const path = join(import.meta.dirname, 'servers', script)
    const [command, words] = onServerCore(process.execPath, [...nodeFlags(), path, ...args])
    const child = spawn(command, words, {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...env },
    })
    const port = await Promise.race([firstLine(child), ended(child, script)])
    return new ServerProcess(child, port)
  }

  /** Seconds of CPU the process has used since it started. */
  cpuSeconds(): number {
    return exactCpuSeconds(this.child.pid ?? 0)
  }

  residentMb(): number {
    return residentMb(this.child.pid ?? 0)
  }

  /** Resolves when it is gone. SIGTERM lets it write a profile it was asked for. */
  async stop(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return
    this.child.kill(signal)
    await once(this.child, 'exit')
  }
}

/** For profiles: `BENCH_NODE_FLAGS="--cpu-prof --cpu-prof-dir=/tmp/profiles"`. */
const nodeFlags = () => (process.env.BENCH_NODE_FLAGS ?? '').split(' ').filter(Boolean)

/** A server says its port as a line of JSON; peers may say other things before. */
function firstLine(child: ChildProcess): Promise<number> {
  let said = ''
  return new Promise(resolve => {
    child.stdout?.on('data', (data: Buffer) => {
      said += data.toString()
      const port = /\{"port":(\d+)\}\n/.exec(said)?.[1]
      if (port) resolve(Number(port))
    })
  })
}

async function ended(child: ChildProcess, script: string): Promise<never> {
  const [code] = await once(child, 'exit')
  throw new Error(`${script} ended (${code}) before it listened`)
}
