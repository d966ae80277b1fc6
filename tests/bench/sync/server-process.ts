import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const ticksPerSecond = 100

/** A server under test in a process of its own, pinned to core 0 where the machine allows it (the load takes core 1). */
export class ServerProcess {
  readonly port: number
  private readonly child: ChildProcess

  private constructor(child: ChildProcess, port: number) {
    this.child = child
    this.port = port
  }

  static async start(script: string, args: readonly string[]): Promise<ServerProcess> {
    const path = join(import.meta.dirname, 'servers', script)
    const child = spawn('taskset', ['-c', '0', process.execPath, path, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [line] = (await once(child.stdout, 'data')) as [Buffer]
    return new ServerProcess(child, (JSON.parse(line.toString()) as { port: number }).port)
  }

  /** Seconds of CPU the process has used since it started (Linux). */
  cpuSeconds(): number {
    const fields = readFileSync(`/proc/${this.child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
  }

  /** Resident memory in MB (Linux). */
  residentMb(): number {
    const line = readFileSync(`/proc/${this.child.pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)
    return Number(line?.[1] ?? 0) / 1024
  }

  async stop(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    if (this.child.exitCode !== null) return
    this.child.kill(signal)
    await once(this.child, 'exit')
  }
}
