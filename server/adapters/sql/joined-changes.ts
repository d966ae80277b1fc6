import type { ExpressionBuilder, Kysely, SelectQueryBuilder } from 'kysely'
import type { RoomTables } from './room-tables.ts'
import type { SqlDatabase } from './sql-database.ts'

export const roomTables = (database: SqlDatabase) => database.kysely as Kysely<RoomTables>

/** A campaign's changes (c), each beside its row of the journal (j). */
export const joinedChanges = (db: Kysely<RoomTables>, campaign: string) =>
  db
    .selectFrom('change as c')
    .innerJoin('journal as j', join =>
      join.onRef('j.campaign', '=', 'c.campaign').onRef('j.seq', '=', 'c.seq'),
    )
    .where('c.campaign', '=', campaign)

/** What a condition on such a pair is made with. */
export type JoinedRow =
  ReturnType<typeof joinedChanges> extends SelectQueryBuilder<infer DB, infer TB, infer _Output>
    ? ExpressionBuilder<DB, TB>
    : never

/** A change and who made it, why and when. */
export const changeColumns = [
  'c.thing',
  'c.id',
  'c.field',
  'c.before',
  'c.after',
  'c.seq',
  'c.ord',
  'j.at',
  'j.userId',
  'j.name',
  'j.unitId',
  'j.roles',
  'j.cause',
  'j.act',
] as const
