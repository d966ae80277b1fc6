import { pino } from 'pino'
import { refuse } from '../../shared/refusal.ts'
import { ticketAdmission } from '../access/admit-socket.ts'
import { buildApp } from '../adapters/http/app.ts'
import { httpServer, listen } from '../adapters/http/http-server.ts'
import { openMetrics } from '../adapters/http/metrics.ts'
import type { Callers } from '../adapters/http/mount-routes.ts'
import { routeUpgrades } from '../adapters/http/upgrades.ts'
import { allMigrations } from '../adapters/sqlite/all-migrations.ts'
import { openDatabase } from '../adapters/sqlite/open-database.ts'
import { attachSync } from '../adapters/websocket/attach-sync.ts'
import { buildDemo } from '../campaign/demo/index.ts'
import type { Room } from '../room/room.ts'
import { demoClock, realClock } from './business-clock.ts'
import type { Config } from './config.ts'
import { codeOf, prepareDataDir } from './data-dir.ts'
import { startDayRollover } from './day-rollover.ts'
import { type BuildDemo, demoIsMade, makeDemo, prepareDemoDir } from './demo.ts'
import { watchReminders } from './reminder-watch.ts'
import { allRoutes } from './routes.ts'
import { serveLive } from './serve-live.ts'
import { assemble, type ServerParts } from './server-parts.ts'
import { watchSessions } from './session-watch.ts'
import { StartProblem } from './start-problem.ts'
import { version } from './version.ts'

export interface RunningProgram {
  readonly port: number
  readonly needsSetup: boolean
  readonly parts: ServerParts
  stop(): Promise<void>
}

export interface StartOptions {
  /** Folder of the built client; null serves the API alone. */
  readonly client: string | null
  readonly buildDemo?: BuildDemo
  /** How long being ready waits for days that ended while nothing ran. */
  readonly patienceMs?: number
}

const dayJobPatienceMs = 5000

/** Everything from an empty process to an open port, in order; stopping is the same list backwards. */
export async function startProgram(config: Config, options: StartOptions): Promise<RunningProgram> {
  prepareDataDir(config.dataDir)
  prepareDemoDir(config.dataDir, config.demo)
  const log = pino({ level: config.logLevel })
  const database = openDatabase(config.dataDir, allMigrations)
  const demo = config.demo ? demoClock(config.dataDir) : null
  const clock = demo ?? realClock()
  let phase: 'starting' | 'ready' | 'draining' = 'starting'

  const metrics = openMetrics({ rooms: () => parts.rooms.inMemory().map(watchedRoom) })
  const parts: ServerParts = assemble(config, database, clock, log, metrics)
  if (demo && !demoIsMade(config.dataDir))
    await makeDemo(parts, demo, config.dataDir, options.buildDemo ?? buildDemo)

  const sync = attachSync({
    rooms: parts.rooms,
    clientIds: parts.clientIds,
    admitTicket: ticketAdmission(parts.access, config.publicUrl),
    log,
    seated: seat => parts.access.sockets.track(seat),
  })
  const live = serveLive(parts, cause => log.error({ cause }, 'a live socket failed'))
  const app = buildApp({
    routes: allRoutes(parts, version),
    callers: callersOf(parts),
    publicUrl: config.publicUrl,
    trustedProxies: config.trustedProxies,
    version,
    log,
    metrics,
    ready: () => phase === 'ready',
    client: options.client,
  })
  const server = httpServer(app)
  routeUpgrades(server, { '/sync/': sync.upgrade, '/live/': live }, config.publicUrl)
  const rollover = startDayRollover(dayJobOf(parts), clock, err => log.error({ err }, 'day job failed'))
  const reminders = watchReminders(parts.store, clock, parts.slips.remind, err =>
    log.error({ err }, 'reminders failed'),
  )
  const watch = watchSessions(parts.access, err => log.error({ err }, 'session check failed'))
  const port = await listen(server, config.port, config.host).catch(async cause => {
    await database.close()
    throw portProblem(config, cause)
  })
  // days missed long ago may take minutes to keep; the board is as true without them, and the job goes on by itself
  await Promise.race([rollover.look(), atMost(options.patienceMs ?? dayJobPatienceMs)])
  await reminders.look()
  phase = 'ready'

  return {
    port,
    parts,
    needsSetup: (await parts.access.accounts.count()) === 0,
    async stop() {
      phase = 'draining'
      const closed = new Promise(resolve => server.close(resolve))
      watch.stop()
      await rollover.stop()
      await reminders.stop()
      await parts.controls.settle()
      await parts.live.close()
      await parts.rooms.drain()
      await parts.snapshots.close()
      sync.close()
      server.closeIdleConnections()
      await Promise.race([closed, pause(3000)])
      server.closeAllConnections()
      await database.close()
    },
  }
}

const dayJobOf = ({ store, boards, heads, snapshots }: ServerParts) => ({
  campaigns: store,
  boards,
  seals: heads,
  snapshots,
})

const watchedRoom = (room: Room) => ({
  campaign: room.campaign,
  seq: room.head.seq,
  sockets: room.sockets,
})

function callersOf({ access, store }: ServerParts): Callers {
  return {
    session: headers => access.sessions.of(headers),
    async member(campaign, user) {
      const member = await access.grants.member(campaign, user)
      if (member) return member
      return refuse((await store.exists(campaign)) ? 'not-a-member' : 'no-such-campaign')
    },
  }
}

function portProblem({ host, port }: Config, cause: unknown): StartProblem {
  const why =
    codeOf(cause) === 'EADDRINUSE'
      ? `port ${port} is already in use; stop what uses it or set PORT · 端口已被占用`
      : `cannot listen on ${host}:${port} (${codeOf(cause)}) · 无法监听端口`
  return new StartProblem(why, { cause })
}

/** Keeps no process alive that is being stopped. */
const atMost = (ms: number) => new Promise(resolve => setTimeout(resolve, ms).unref())
const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
