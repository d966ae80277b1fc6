import { demoClock, demoStart, keepDemoClock, type SettableClock, settableClock } from './business-clock.ts'
import type { Config } from './config.ts'
import { type BuildDemo, demoIsMade, makeDemo } from './demo.ts'
import type { Storage } from './open-storage.ts'
import type { ServerParts } from './server-parts.ts'
import { shareDemo } from './shared-demo.ts'

/** The clock the demo begins with: as it was left, where that is known before anything is opened. */
export const clockOfDemo = ({ databaseUrl, dataDir }: Config): SettableClock =>
  databaseUrl === null ? demoClock(dataDir) : settableClock(demoStart)

/** Resolves when the demo is there, made by this process or, over a shared database, by another node. */
export async function readyDemo(
  { databaseUrl, dataDir }: Config,
  storage: Storage,
  parts: ServerParts,
  clock: SettableClock,
  build: BuildDemo,
): Promise<void> {
  if (databaseUrl !== null) return shareDemo(storage, clock, mine => makeDemo(parts, mine, build))
  if (demoIsMade(dataDir)) return
  await makeDemo(parts, clock, build)
  keepDemoClock(dataDir, clock)
}
