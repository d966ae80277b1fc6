import { demoAccounts, demoPassword } from '../campaign/demo/accounts.ts'
import type { Config } from './config.ts'
import type { RunningProgram } from './start.ts'

/** What the person at the terminal needs next: the address, and in the demo who they can be. */
export function printWelcome(program: RunningProgram, config: Config, say: (line: string) => void): void {
  const address = config.publicUrl?.origin ?? `http://localhost:${program.port}`
  say(`挂图 Guatu is ready · 已就绪  ${address}`)
  if (program.needsSetup) say(`First run: set it up at · 首次使用请打开  ${address}/setup`)
  if (!config.demo) return
  say(`演示账号 demo accounts, password · 密码  ${demoPassword}`)
  for (const { username, name } of demoAccounts) say(`  ${username.padEnd(10)} ${name}`)
}
