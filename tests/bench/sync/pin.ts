import { spawnSync } from 'node:child_process'
import { cpus } from 'node:os'
import { family } from './process-cost.ts'

/** What is measured, with all it stands on. */
export const serverCore = 0
const loadCore = 1

/** The load keeps off the servers' core, where the machine has two. */
export const pinLoad = (): void => pin(process.pid, loadCore)

/** A process, its threads and children; those it starts later inherit it. */
export function pinServers(pid: number): void {
  for (const each of family(pid)) pin(each, serverCore)
}

/** How to start a command on the servers' core. */
export const onServerCore = (command: string, args: readonly string[]): [string, readonly string[]] =>
  cpus().length > 1 ? ['taskset', ['-c', String(serverCore), command, ...args]] : [command, args]

function pin(pid: number, core: number): void {
  if (cpus().length > 1) spawnSync('taskset', ['-a', '-c', '-p', String(core), String(pid)])
}
