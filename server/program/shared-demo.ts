import { emptyAgain } from '../adapters/postgres/empty-again.ts'
import { holdFence } from '../adapters/sql/leases.ts'
import { sqlSettings } from '../adapters/sql/settings.ts'
import { type Lease, StaleLease } from '../job/ports.ts'
import type { SettableClock } from './business-clock.ts'
import { hasAccounts, settingNames } from './installation.ts'
import type { Storage } from './open-storage.ts'

const turnMs = 30_000
const renewEveryMs = 10_000
const askEveryMs = 500

/**
 * The demo of several nodes: one makes it, the others wait; all of them then live by one clock, which goes on and never back. One that
 * was stopped while it was being made is made again from nothing, as soon as its maker's turn is over.
 */
export async function shareDemo(
  storage: Storage,
  clock: SettableClock,
  make: (clock: SettableClock) => Promise<void>,
): Promise<void> {
  for (;;) {
    const offsetMs = await storage.settings.get(settingNames.demoClock)
    if (offsetMs !== null) return setAhead(clock, Number(offsetMs))
    const turn = await storage.leases.take('make demo', turnMs)
    if (turn) await makeInTurn(storage, turn, clock, make)
    else await new Promise(resolve => setTimeout(resolve, askEveryMs))
  }
}

async function makeInTurn(
  storage: Storage,
  turn: Lease,
  clock: SettableClock,
  make: (clock: SettableClock) => Promise<void>,
): Promise<void> {
  // somebody may have finished it between our question and our turn
  if ((await storage.settings.get(settingNames.demoClock)) !== null) return turn.giveBack()
  let over = false
  const lost = (mine: boolean) => {
    over ||= !mine
  }
  const renewing = setInterval(() => turn.renew().then(lost, () => undefined), renewEveryMs)
  try {
    if (await hasAccounts(storage.database.kysely)) await emptyAgain(storage.database, turn)
    await make(whileMine(clock, () => over, turn))
    await finish(storage, turn, clock.offsetMs)
  } finally {
    clearInterval(renewing)
    await turn.giveBack().catch(() => undefined) // it ends by itself
  }
}

/** A maker that was paused for longer than its turn must not write into what another one has made since. */
function whileMine(clock: SettableClock, over: () => boolean, turn: Lease): SettableClock {
  const set: SettableClock['set'] = at => {
    if (over()) throw new StaleLease(turn)
    clock.set(at)
  }
  return Object.assign(Object.create(clock) as SettableClock, { set })
}

const finish = ({ database }: Storage, turn: Lease, offsetMs: number): Promise<void> =>
  database.transaction('installation', async kysely => {
    await holdFence(kysely, turn)
    await sqlSettings({ kysely }).set(settingNames.demoClock, String(offsetMs))
  })

function setAhead(clock: SettableClock, offsetMs: number): void {
  clock.set((Date.now() + offsetMs) as Parameters<SettableClock['set']>[0])
}
