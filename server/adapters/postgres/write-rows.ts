import type pg from 'pg'
import { jsonOrNull } from '../sql/journal-rows.ts'
import type { TakenRows } from './collect-rows.ts'
import { inOnePiece } from './on-one-client.ts'

/** Writes everything a batch came to and ends its transaction. Resolves when PostgreSQL has answered COMMIT, and on nothing less. */
export async function writeRows(client: pg.PoolClient, rows: TakenRows): Promise<void> {
  const [written, ended] = await inOnePiece(client, () =>
    Promise.all([client.query({ ...write, values: valuesOf(rows) }), client.query('commit')]),
  )
  // a COMMIT of a transaction that failed is answered ROLLBACK, and that is no error to PostgreSQL
  if (ended.command !== 'COMMIT' || written.rowCount !== 1)
    throw new Error(`the batch of ${rows.campaign} was not committed: ${ended.command}`)
}

/**
 * One statement for all rows, so that a batch of any size is one round trip. Updates and hashes go as one run of bytes each: an array of them would
 * have to be spelled out in hex.
 */
const write = {
  name: 'write-rows',
  text: `with "rows" as (
      insert into "journal" ("campaign", "seq", "epoch", "at", "userId", "name", "unitId", "roles", "cause", "act", "bytes", "hash")
      select $1, $3 + r."n", $2, r."at", r."userId", r."name", r."unitId", r."roles", r."cause", r."act",
        substring($4::bytea from r."start" for r."length"), substring($5::bytea from (r."n"::int - 1) * 32 + 1 for 32)
      from unnest($6::int[], $7::int[], $8::bigint[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[])
        with ordinality as r("start", "length", "at", "userId", "name", "unitId", "roles", "cause", "act", "n")
    ), "changes" as (
      insert into "change" ("campaign", "seq", "ord", "thing", "id", "field", "before", "after")
      select $1, c.* from unnest($15::bigint[], $16::bigint[], $17::text[], $18::text[], $19::text[], $20::text[], $21::text[]) as c
    ), "outcomes" as (
      insert into "outcome" ("campaign", "key", "at", "outcome")
      select $1, o.* from unnest($22::text[], $23::bigint[], $24::text[]) as o
    )
    update "room" set "seq" = $25, "at" = $26, "hash" = $27 where "campaign" = $1 and "epoch" = $2 and "seq" = $3::bigint`,
}

function valuesOf({ campaign, before, after, links, outcomes }: TakenRows): unknown[] {
  const entries = links.map(link => link.entry)
  const changes = links.flatMap(({ seq, entry }) => entry.changes.map((row, ord) => ({ ...row, seq, ord })))
  const lengths = entries.map(entry => entry.update.length)
  return [
    campaign,
    before.epoch,
    before.seq,
    Buffer.concat(entries.map(entry => entry.update)),
    Buffer.concat(links.map(link => link.hash)),
    startsOf(lengths),
    lengths,
    links.map(link => link.at),
    entries.map(entry => entry.actor.userId),
    entries.map(entry => entry.actor.name),
    entries.map(entry => entry.actor.unitId ?? null),
    entries.map(entry => JSON.stringify(entry.roles)),
    entries.map(entry => entry.cause),
    entries.map(entry => entry.act),
    changes.map(row => row.seq),
    changes.map(row => row.ord),
    changes.map(row => row.thing),
    changes.map(row => row.id),
    changes.map(row => row.field),
    changes.map(row => jsonOrNull(row.before)),
    changes.map(row => jsonOrNull(row.after)),
    outcomes.map(one => one.key),
    outcomes.map(one => one.at),
    outcomes.map(one => one.outcome),
    after.seq,
    after.at,
    after.hash,
  ]
}

/** Where each begins in the run of all, counted from 1 as SQL does. */
function startsOf(lengths: readonly number[]): number[] {
  let next = 1
  return lengths.map(length => {
    const start = next
    next += length
    return start
  })
}
