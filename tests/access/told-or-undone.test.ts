import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Json } from '../support/api.ts'
import { openPeopledServer, type PeopledServer } from '../support/api-people.ts'

describe('[ACC-9] a change of rights is in the access log or has not happened', () => {
  let server: PeopledServer
  beforeAll(async () => {
    server = await openPeopledServer()
    const full = sql`create trigger full before insert on accessEvent
      when new.kind in ('grant', 'account.change') begin select raise(abort, 'disk full'); end`
    await full.execute(server.program.parts.access.db)
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
