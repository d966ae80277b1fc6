import type { Kysely, RawBuilder } from 'kysely'

/**
 * A database of either kind, as every store but the journal sees it: one store on Kysely serves SQLite and PostgreSQL. Both keep the same columns in
 * the same forms (dates as text, booleans as 0 and 1, moments as milliseconds, texts compared by bytes), so that rows can be moved as they are.
 */
export interface SqlDatabase {
  readonly kind: 'sqlite' | 'postgres'
  /** On SQLite: await nothing but its own queries inside a transaction. */
  readonly kysely: Kysely<unknown>
  /**
   * All of it or nothing, on disk when it resolves. Transactions of one lane come one after another, whichever process they run in: a chain's next row, a
   * series' next number. Reads in it see everything a transaction of the lane before it wrote.
   */
  transaction<T>(lane: string, work: (transaction: Kysely<unknown>) => Promise<T>): Promise<T>
  /** Now in milliseconds by the database's clock, which all nodes share; for leases, never for what is shown. */
  readonly now: RawBuilder<number>
}
