/** The rooms' tables as Kysely sees them on either database; moments are milliseconds, lists and values JSON texts. */
export interface RoomTables {
  room: { campaign: string; epoch: string; seq: number; at: number; hash: Uint8Array }
  journal: {
    campaign: string
    seq: number
    epoch: string
    at: number
    userId: string
    name: string
    unitId: string | null
    roles: string
    cause: string
    act: string
    bytes: Uint8Array
    hash: Uint8Array
  }
  change: {
    campaign: string
    seq: number
    ord: number
    thing: string
    id: string
    field: string
    before: string | null
    after: string | null
  }
  checkpoint: { campaign: string; seq: number; at: number; sha256: string; state: Uint8Array }
  /** Whole documents to replay from, gzipped; `sha256` is of the zipped bytes. */
  replayStart: { campaign: string; epoch: string; seq: number; sha256: string; state: Uint8Array }
  outcome: { campaign: string; key: string; at: number; outcome: string }
  clientId: { campaign: string; clientId: number; epoch: string; userId: string; at: number }
  refusedFrame: {
    campaign: string
    at: number
    userId: string
    clientId: number
    kind: string
    detail: string
    bytes: number
    sha256: string
  }
  dailyHead: {
    campaign: string
    day: string
    seq: number
    hash: Uint8Array
    at: number
    signature: Uint8Array
    /** SHA-256 of the row; null in rows older than the mark. */
    mark: string | null
  }
}
