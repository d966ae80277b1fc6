import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** What an operator watches. Everything is counted where it happens and read at `/metrics`. */
export interface Metrics {
  readonly registry: Registry
  readonly gateMicroseconds: Histogram
  readonly commitMilliseconds: Histogram
  readonly refusals: Counter<'kind'>
  readonly absorbed: Counter
  readonly gapsRead: Counter
  readonly requests: Histogram<'method' | 'status'>
}

export interface Watched {
  /** This node's name, on every line. */
  readonly node: string
  /** Whether the database answered when it was asked last. */
  readonly databaseUp: () => boolean
  /** Null where there is none. */
  readonly redisUp: () => boolean | null
  readonly rooms: () => Iterable<{
    readonly campaign: string
    readonly seq: number
    /** What its document weighs; null while it rests. */
    readonly awake: object | null
    readonly sockets: number
    /** What waits for a commit. */
    readonly waiting: number
  }>
}

export function openMetrics(watched: Watched): Metrics {
  const registry = new Registry()
  registry.setDefaultLabels({ node: watched.node })
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  new Gauge({
    name: 'guatu_rooms',
    help: 'Boards in memory',
    registers,
    collect() {
      this.set([...watched.rooms()].length)
    },
  })
  new Gauge({
    name: 'guatu_rooms_awake',
    help: 'Boards whose document is in memory; the others rest',
    registers,
    collect() {
      this.set([...watched.rooms()].filter(room => room.awake).length)
    },
  })
  new Gauge({
    name: 'guatu_room_sockets',
    help: 'Open sockets of a board',
    labelNames: ['campaign'],
    registers,
    collect() {
      this.reset()
      for (const room of watched.rooms()) this.set({ campaign: room.campaign }, room.sockets)
    },
  })
  new Gauge({
    name: 'guatu_room_seq',
    help: 'Last committed change of a board',
    labelNames: ['campaign'],
    registers,
    collect() {
      this.reset()
      for (const room of watched.rooms()) this.set({ campaign: room.campaign }, room.seq)
    },
  })
  new Gauge({
    name: 'guatu_room_waiting',
    help: 'Edits and commands of a board that wait for their commit',
    labelNames: ['campaign'],
    registers,
    collect() {
      this.reset()
      for (const room of watched.rooms()) this.set({ campaign: room.campaign }, room.waiting)
    },
  })
  new Gauge({
    name: 'guatu_database_up',
    help: '1 while the database answers',
    registers,
    collect() {
      this.set(Number(watched.databaseUp()))
    },
  })
  new Gauge({
    name: 'guatu_redis_up',
    help: '1 while Redis is connected; absent without REDIS_URL',
    registers,
    collect() {
      const up = watched.redisUp()
      if (up === null) this.reset()
      else this.set(Number(up))
    },
  })
  return {
    registry,
    absorbed: new Counter({
      name: 'guatu_rows_absorbed_total',
      help: 'Changes other nodes committed and this one took over',
      registers,
    }),
    gapsRead: new Counter({
      name: 'guatu_gaps_read_total',
      help: 'Times the journal was read because something may have been missed',
      registers,
    }),
    gateMicroseconds: new Histogram({
      name: 'guatu_gate_microseconds',
      help: 'Time to admit or refuse one update',
      buckets: [10, 25, 50, 100, 250, 500, 1000, 5000, 25_000],
      registers,
    }),
    commitMilliseconds: new Histogram({
      name: 'guatu_commit_milliseconds',
      help: 'Time of one commit with fsync',
      buckets: [0.25, 0.5, 1, 2.5, 5, 10, 25, 100, 500],
      registers,
    }),
    refusals: new Counter({
      name: 'guatu_refusals_total',
      help: 'Refused updates and commands',
      labelNames: ['kind'],
      registers,
    }),
    requests: new Histogram({
      name: 'guatu_http_request_seconds',
      help: 'HTTP requests',
      labelNames: ['method', 'status'],
      buckets: [0.002, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5],
      registers,
    }),
  }
}
