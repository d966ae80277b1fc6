import pg from 'pg'
import { describe, expect, inject, test } from 'vitest'
import { postgresIsAway } from '../../server/adapters/postgres/is-away.ts'
import { freshPostgresUrl } from '../support/databases.ts'

const failureOf = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    await work
  } catch (cause) {
    return cause
  }
  throw new Error('it did not fail')
}

describe.skipIf(inject('postgresUrl') === null)('[SCALE-1] PostgreSQL that does not answer', () => {
  test('nobody listens there', async () => {
    const client = new pg.Client({ connectionString: 'postgres://postgres@127.0.0.1:1/none' })
    expect(postgresIsAway(await failureOf(client.connect()))).toBe(true)
  })

  test('the connection is ended under a statement, and one that takes too long is given up', async () => {
    const url = await freshPostgresUrl()
    const [victim, other] = [new pg.Client(url), new pg.Client(url)]
    await Promise.all([victim.connect(), other.connect()])
    victim.on('error', () => undefined) // the end of the connection is told here too
    const { rows } = await victim.query('select pg_backend_pid() pid')
    const failed = failureOf(victim.query('select pg_sleep(60)'))
    await other.query('select pg_terminate_backend($1)', [rows[0].pid])
    expect(postgresIsAway(await failed)).toBe(true)
    await other.query("set statement_timeout = '1ms'")
    expect(postgresIsAway(await failureOf(other.query('select pg_sleep(60)')))).toBe(true)
    await other.end()
  })

  test('a mistake of ours is one all the same', async () => {
    const client = new pg.Client(await freshPostgresUrl())
    await client.connect()
    expect(postgresIsAway(await failureOf(client.query('select no_such_column')))).toBe(false)
    expect(postgresIsAway(new TypeError('undefined is not a function'))).toBe(false)
    await client.end()
  })
})
