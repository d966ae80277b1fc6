import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Instant } from '../../shared/calendar/date.ts'
import { openProgram, standingClock } from './stage.ts'

/** A server in a process of its own, on a database others have open. */
export interface OtherProcess {
  /** The day job asks once, at a moment; answers what failed. */
  look(at: number): Promise<readonly string[]>
  end(): Promise<void>
}

export async function startOther(dataDir: string): Promise<OtherProcess> {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), dataDir], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async () => {
    const { value, done } = await lines.next()
    if (done) throw new Error('the other process has ended')
    return JSON.parse(value) as string[]
  }
  await next()
  return {
    look(at) {
      child.stdin.write(`${at}\n`)
      return next()
    },
    end: () => ended(child),
  }
}

async function ended(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit')
  child.stdin?.end()
  const [code] = await exit
  if (code !== 0) throw new Error(`the other process ended with ${code}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const clock = standingClock(0 as Instant)
  const program = openProgram(process.argv[2] ?? '', 'c', clock.behind(0))
  process.stdout.write('[]\n')
  for await (const line of createInterface({ input: process.stdin })) {
    clock.set(Number(line))
    const before = program.failures.length
    await program.look()
    process.stdout.write(`${JSON.stringify(program.failures.slice(before).map(String))}\n`)
  }
  await program.close()
}
