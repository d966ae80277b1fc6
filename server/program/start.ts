import { type Logger, pino } from 'pino'
import { refuse } from '../../shared/refusal.ts'
import { ticketAdmission } from '../access/admit-socket.ts'
import { buildApp } from '../adapters/http/app.ts'
import { httpServer, listen } from '../adapters/http/http-server.ts'
import { openMetrics } from '../adapters/http/metrics.ts'
import type { Callers } from '../adapters/http/mount-routes.ts'
import { routeUpgrades } from '../adapters/http/upgrades.ts'
import { postgresIsAway } from '../adapters/postgres/is-away.ts'
import { attachSync } from '../adapters/websocket/attach-sync.ts'
import { buildDemo } from '../campaign/demo/index.ts'
import type { Room } from '../room/room.ts'
import { realClock } from './business-clock.ts'
import type { Config } from './config.ts'
import { codeOf } from './data-dir.ts'
import type { BuildDemo } from './demo.ts'
import { openCluster } from './open-cluster.ts'
import { openInstallation } from './open-installation.ts'
import { watchReadiness } from './readiness.ts'
import { clockOfDemo, readyDemo } from './ready-demo.ts'
import { allRoutes } from './routes.ts'
import { serveLive } from './serve-live.ts'
import { assemble, type ServerParts } from './server-parts.ts'
import { watchSessions } from './session-watch.ts'
import { sharedClock } from './shared-clock.ts'
import { startJobs } from './start-jobs.ts'
import { StartProblem } from './start-problem.ts'
import { stopInOrder } from './stop-in-order.ts'
import { version } from './version.ts'
import { watchVersions } from './watch-versions.ts'

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

/**
 * Everything from an empty process to an open port, in order. Stopping is the same list backwards, and ends in time whatever hangs: what
 * was acknowledged is on disk already.
 */
export async function startProgram(config: Config, options: StartOptions): Promise<RunningProgram> {
  const log = pino({ level: config.logLevel, ...(config.databaseUrl && { base: { node: config.nodeName } }) })
  const installation = await openInstallation(config, log)
  const { storage } = installation
  const demo = config.demo ? clockOfDemo(config) : null
  const shared = config.databaseUrl && !demo ? await sharedClock(storage.database, clockFailed(log)) : null
  const clock = demo ?? shared ?? realClock()
  const cluster = await openCluster(config, installation, log).catch(async cause => {
    await storage.close()
    throw cause
  })
  if (config.failPoint) log.warn(config.failPoint, 'FAIL_POINT is set: this node will end as by a power cut')
  const readiness = watchReadiness(storage.ping)
  const close = () =>
    stopInOrder(
      [
        ['readiness', readiness.stop],
        ['clock', () => shared?.stop()],
        ['Redis', cluster.close],
        ['database', storage.close],
      ],
      log,
    )

  const metrics = openMetrics({
    node: config.nodeName,
    rooms: () => parts.rooms.inMemory().map(watchedRoom),
    databaseUp: readiness.databaseUp,
    redisUp: () => cluster.redis?.up ?? null,
  })
  const parts: ServerParts = assemble({ config, installation, cluster, clock, log, metrics })
  if (demo)
    await readyDemo(config, storage, parts, demo, options.buildDemo ?? buildDemo).catch(async cause => {
      await close()
      throw cause
    })

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
    ready: readiness.now,
    isAway: postgresIsAway,
    client: options.client,
  })
  const server = httpServer(app)
  routeUpgrades(server, { '/sync/': sync.upgrade, '/live/': live }, config.publicUrl)
  const jobs = startJobs(parts, storage, readiness, log)
  const watch = watchSessions(parts.access, cluster.bus, err => log.error({ err }, 'session check failed'))
  const versions = watchVersions(parts, cluster, err => log.error({ err }, 'asking for versions failed'))
  const port = await listen(server, config.port, config.host).catch(async cause => {
    await close()
    throw portProblem(config, cause)
  })
  // days missed long ago may take minutes to keep; the board is as true without them, and the job goes on by itself
  await Promise.race([jobs.rollover.look(), atMost(options.patienceMs ?? dayJobPatienceMs)])
  await jobs.reminders.look()
  readiness.ready()

  return {
    port,
    parts,
    needsSetup: (await parts.access.accounts.count()) === 0,
    async stop() {
      readiness.draining()
      const closed = new Promise(resolve => server.close(resolve))
      await stopInOrder(
        [
          ['session watch', watch.stop],
          ['version watch', versions.stop],
          ['day job', jobs.rollover.stop],
          ['reminders', jobs.reminders.stop],
          ['meeting controls', parts.controls.settle],
          ['live', parts.live.close],
          ['boards', parts.rooms.drain, 3000],
          ['snapshots', parts.snapshots.close],
          ['sync', sync.close],
        ],
        log,
      )
      server.closeIdleConnections()
      await Promise.race([closed, atMost(1000)])
      server.closeAllConnections()
      await close()
    },
  }
}

const watchedRoom = (room: Room) => ({
  campaign: room.campaign,
  seq: room.head.seq,
  awake: room.awake,
  sockets: room.sockets,
  waiting: room.waiting,
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

const clockFailed = (log: Logger) => (err: unknown) =>
  log.error({ err }, 'the database was not asked the time')

function portProblem({ host, port }: Config, cause: unknown): StartProblem {
  const why =
    codeOf(cause) === 'EADDRINUSE'
      ? `port ${port} is already in use; stop what uses it or set PORT · 端口已被占用`
      : `cannot listen on ${host}:${port} (${codeOf(cause)}) · 无法监听端口`
  return new StartProblem(why, { cause })
}

/** Keeps no process alive that is being stopped. */
const atMost = (ms: number) => new Promise(resolve => setTimeout(resolve, ms).unref())
