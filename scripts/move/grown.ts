import { sql } from 'kysely'
import type { SqlDatabase } from '../../server/adapters/sql/sql-database.ts'
import { broken, type Check, fits } from './prove.ts'
import type { Source } from './source.ts'
import type { Target } from './target.ts'

/** Chains by their table: whose they are, where in them a row stands. */
const chains = [
  { table: 'journal', of: 'campaign', at: 'seq' },
  { table: 'slipTrail', of: 'campaign', at: 'seq' },
  { table: 'snapshot', of: 'campaign', at: 'ord' },
  { table: 'accessEvent', of: null, at: 'seq' },
] as const

/**
 * For a database nodes have worked on since the move: each chain's last row of the source is in its place there. A row's hash holds all before it, so
 * with the chains themselves whole everything that came from the source is still there, and work went on from it.
 */
export async function* proveGrown(source: Source, target: Target): AsyncGenerator<Check> {
  for (const chain of chains) {
    const ends = await endsOf(source.database, chain)
    let lost = 0
    for (const end of ends) if (!(await has(target.database, chain, end))) lost += 1
    yield lost === 0
      ? fits(`${chain.table}: goes on from where the source ended · 在原数据之后延续`)
      : broken(`${chain.table}: does not hold the source's last row (${lost}) · 缺少原数据末行`)
  }
}

type Chain = (typeof chains)[number]
interface End {
  readonly whose: string
  readonly place: number
  readonly hash: unknown
}

async function endsOf({ kysely }: SqlDatabase, { table, of, at }: Chain): Promise<readonly End[]> {
  const whose = of === null ? sql`''` : sql.ref(of)
  const { rows } = await sql<End>`select ${whose} as whose, ${sql.ref(at)} as place, "hash" as hash
    from ${sql.table(table)} t
    where ${sql.ref(at)} = (select max(${sql.ref(at)}) from ${sql.table(table)} u
      where ${of === null ? sql`1 = 1` : sql`u.${sql.ref(of)} = t.${sql.ref(of)}`})`.execute(kysely)
  return rows
}

async function has({ kysely }: SqlDatabase, { table, of, at }: Chain, end: End): Promise<boolean> {
  const { rows } = await sql`select 1 from ${sql.table(table)} where ${sql.ref(at)} = ${end.place}
    and "hash" = ${end.hash} and ${of === null ? sql`1 = 1` : sql`${sql.ref(of)} = ${end.whose}`}`.execute(
    kysely,
  )
  return rows.length === 1
}
