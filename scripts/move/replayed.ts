import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import * as Y from 'yjs'
import { bytesOf } from '../../server/adapters/sql/journal-rows.ts'
import type { SqlDatabase } from '../../server/adapters/sql/sql-database.ts'
import { canonicalJson } from '../../server/room/canonical-json.ts'
import { hasPending } from '../../server/room/gate/gate.ts'

/** A board as its journal says, from the first update on. Two that are equal hold the same values and the same deletions. */
export interface Replayed {
  readonly updates: number
  readonly json: string
  /** State vector and delete set. */
  readonly snapshot: string
  /** The board as a node loads it: from its newest checkpoint and what came after. */
  readonly loaded: string
}

const rowsAtOnce = 500

export async function replayed(database: SqlDatabase, campaign: string): Promise<Replayed> {
  const whole = await replay(database, campaign, 0)
  const kept = await sql<{ seq: number; state: Uint8Array }>`select "seq", "state" from "checkpoint"
    where "campaign" = ${campaign} order by "seq" desc limit 1`.execute(database.kysely)
  const checkpoint = kept.rows[0]
  const loaded = checkpoint ? await replay(database, campaign, checkpoint.seq, checkpoint.state) : whole
  return { updates: whole.updates, ...said(whole.doc), loaded: said(loaded.doc).json }
}

async function replay(database: SqlDatabase, campaign: string, from: number, state?: Uint8Array) {
  const doc = new Y.Doc()
  if (state) Y.applyUpdate(doc, bytesOf(state))
  let at = from
  let updates = 0
  for (;;) {
    const { rows } = await sql<{ seq: number; bytes: Uint8Array }>`
      select j."seq", j."bytes" from "journal" j join "room" r on r."campaign" = j."campaign" and r."epoch" = j."epoch"
      where j."campaign" = ${campaign} and j."seq" > ${at} order by j."seq" limit ${rowsAtOnce}`.execute(
      database.kysely,
    )
    const last = rows.at(-1)
    if (!last) break
    for (const { bytes } of rows) Y.applyUpdate(doc, bytesOf(bytes))
    at = last.seq
    updates += rows.length
  }
  if (hasPending(doc)) throw new Error(`the journal of ${campaign} does not add up`)
  return { doc, updates }
}

function said(doc: Y.Doc) {
  for (const name of doc.share.keys()) doc.getMap(name)
  const json = canonicalJson(doc.toJSON())
  return { json: sha256(Buffer.from(json)), snapshot: sha256(Y.encodeSnapshot(Y.snapshot(doc))) }
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
