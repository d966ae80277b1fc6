import { readdirSync, readFileSync } from 'node:fs'

/** What a process has cost so far, read from /proc (Linux). */

const ticksPerSecond = 100

/** Seconds of CPU of one process; `withWaited`: also of the children it has outlived. */
export function cpuSeconds(pid: number, withWaited = false): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  const counted = withWaited ? fields.slice(11, 15) : fields.slice(11, 13)
  return counted.reduce((sum, ticks) => sum + Number(ticks), 0) / ticksPerSecond
}

/** The same to the microsecond, of the threads a process has now: for servers that keep theirs, and for what is over in a few ticks. */
export function exactCpuSeconds(pid: number): number {
  const tasks = readdirSync(`/proc/${pid}/task`)
  const nanoseconds = (task: string) =>
    Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ')[0])
  return tasks.reduce((sum, task) => sum + nanoseconds(task), 0) / 1e9
}

/** Resident memory in MB. */
export function residentMb(pid: number): number {
  const line = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)
  return Number(line?.[1] ?? 0) / 1024
}

/** Memory in MB with what several processes share counted once between them. */
export function shareOfMemoryMb(pid: number): number {
  const line = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').match(/^Pss:\s+(\d+)/m)
  return Number(line?.[1] ?? 0) / 1024
}

/** A process and its children, those that have just ended left out. */
export function family(pid: number): number[] {
  const tasks = readdirSync(`/proc/${pid}/task`)
  const children = tasks.flatMap(task =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number),
  )
  return [pid, ...children]
}

/** Sums `cost` over processes of which some may end meanwhile. */
export function sumOver(pids: readonly number[], cost: (pid: number) => number): number {
  return pids.reduce((sum, pid) => {
    try {
      return sum + cost(pid)
    } catch {
      return sum // it has ended
    }
  }, 0)
}
