/** What is kept of the past, as Kysely sees it. */
export interface SnapshotTables {
  readonly snapshot: SnapshotRow
  readonly snapshotPart: PartRow
}

/** A snapshot's row, chained: `ord` counts from 1 within its campaign, `hash` covers the row and the one before it. */
export interface SnapshotRow {
  readonly campaign: string
  readonly ord: number
  readonly id: string
  readonly reason: string
  readonly meeting: string | null
  readonly at: number
  readonly takenAt: number
  readonly day: string
  readonly seq: number
  readonly epoch: string
  readonly userId: string
  readonly root: string
  readonly sha256: string
  readonly bytes: number
  readonly hash: string
}

/** A part by content: `name` is of its text, `body` is the text deflated, `crc` is of the body. */
export interface PartRow {
  readonly campaign: string
  readonly name: string
  readonly crc: number
  readonly body: Uint8Array
}
