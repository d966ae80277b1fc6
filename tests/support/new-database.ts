import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { openPostgres } from '../../server/adapters/postgres/open-database.ts'
import { onceARun } from './once-a-run.ts'

/** Makes a database on the server of `url` and answers its address: empty, or a copy of `template`, to which nobody may be connected. */
export async function newDatabase(url: string, template: string | null = null): Promise<string> {
  const name = `t${randomBytes(8).toString('hex')}`
  const copied = template === null ? '' : ` template ${nameIn(template)} strategy file_copy`
  await onDatabase(url, client => client.query(`create database ${name}${copied}`))
  return addressOf(url, name)
}

/** One with the schema in it and nothing else; the schema is made once a run and copied. */
export async function migratedDatabase(url: string): Promise<string> {
  const template = await onceARun('migrated-database', async () => {
    const made = await newDatabase(url)
    const database = await openPostgres({ url: made, onError: () => undefined })
    await database.close()
    return made
  })
  return newDatabase(url, template)
}

export async function onDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return work(client).finally(() => client.end())
}

function addressOf(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}
const nameIn = (url: string) => new URL(url).pathname.slice(1)
