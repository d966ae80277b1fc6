/**
 * The sync protocol: y-websocket's own messages (0 sync, 1 awareness, 3 query awareness), so stock clients work,
 * and four of ours above them. All numbers are lib0 varints; docs/PROTOCOL.md gives the bytes.
 */
export const protocolVersion = 3

export const MessageType = {
  sync: 0,
  awareness: 1,
  queryAwareness: 3,
  /** server → client, first: version, epoch, seq, server time (ms), business clock offset (ms). */
  hello: 100,
  /** server → client: every accepted change of one tick: first seq, last seq, count, that many V1 updates (see frames.ts). */
  bundle: 101,
  /** server → client: so many of this connection's sync messages (SyncStep2 or Update) are durable. */
  ack: 102,
  /** server → client: JSON `{message, refused, detail}`; the socket closes with 4403 after it. */
  refused: 103,
  /** server → client: nothing but a sign of life, at least every 15 s. */
  pulse: 104,
} as const

export const SyncType = { step1: 0, step2: 1, update: 2 } as const

/** Limits of one socket; docs/PROTOCOL.md lists them for outside tools. Bytes and counts a second. */
export const limits = {
  frameBytes: 256 * 1024,
  updateBytes: 64 * 1024,
  firstSyncBytes: 256 * 1024,
  updatesPerSecond: 30,
  updatesBurst: 100,
  awarenessPerSecond: 10,
  awarenessBytes: 2048,
  socketsPerUser: 8,
  cardsPerBoard: 10_000,
  behindBytes: 4 * 1024 * 1024,
  behindMs: 10_000,
} as const
