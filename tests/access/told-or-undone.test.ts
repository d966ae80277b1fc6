import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Json } from '../support/api.ts'
import { openPeopledServer, type PeopledServer } from '../support/api-people.ts'
import { onPostgres } from '../support/test-store.ts'

describe('[ACC-9] a change of rights is in the access log or has not happened', () => {
  let server: PeopledServer
  beforeAll(async () => {
    server = await openPeopledServer()
    for (const text of onPostgres ? fullOnPostgres : fullOnSqlite)
      await sql.raw(text).execute(server.program.parts.access.db)
  })
  afterAll(() => server.stop())

  test('a grant', async () => {
    const person = await server.join('person1', [])
    const path = `/api/campaigns/xuancheng/members/${person.id}`
    expect((await server.secadmin.put(path, { roles: ['leader'], unitIds: [] })).status).toBe(500)
    expect((await person.get('/api/campaigns/xuancheng')).body.refused).toBe('not-a-member')
  })

  test('an admin role', async () => {
    const person = await server.join('person2', [])
    const answer = await server.secadmin.patch(`/api/accounts/${person.id}`, { adminRole: 'sysadmin' })
    expect(answer.status).toBe(500)
    const accounts = (await server.secadmin.get('/api/accounts')).body
    expect(accounts.find((account: Json) => account.id === person.id).adminRole).toBeNull()
  })
})

const fullOnSqlite = [
  `create trigger full_disk before insert on accessEvent
    when new.kind in ('grant', 'account.change') begin select raise(abort, 'disk full'); end`,
]
const fullOnPostgres = [
  `create function full_disk() returns trigger language plpgsql as $$ begin raise exception 'disk full'; end $$`,
  `create trigger full_disk before insert on "accessEvent" for each row
    when (new.kind in ('grant', 'account.change')) execute function full_disk()`,
]
