import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ApiClient } from '../support/api.ts'
import { openPeopledServer, type PeopledServer, type Person } from '../support/api-people.ts'

describe('[ACC-5] 三员分立 over HTTP', () => {
  let server: PeopledServer
  let dispatch: Person
  let inspector: Person
  beforeAll(async () => {
    server = await openPeopledServer()
    dispatch = await server.join('dispatch1', ['dispatch'])
    inspector = await server.join('inspector1', ['inspector'])
  })
  afterAll(() => server.stop())

  const everyone = (): Record<string, ApiClient> => ({
    sysadmin: server.sysadmin,
    secadmin: server.secadmin,
    auditor: server.auditor,
    dispatch,
    inspector,
    nobody: server.browser(),
  })

  const doors: readonly [string, (who: ApiClient) => Promise<{ status: number }>, readonly string[]][] = [
    ['read accounts', who => who.get('/api/accounts'), ['secadmin']],
    ['make accounts', who => who.post('/api/accounts', {}), ['secadmin']],
    ['read the access log', who => who.get('/api/access-log'), ['auditor']],
    ['make campaigns', who => who.post('/api/campaigns', {}), ['sysadmin']],
    ['see the seeds', who => who.get('/api/seeds'), ['sysadmin']],
    ['read a board', who => who.get('/api/campaigns/xuancheng'), ['dispatch', 'inspector']],
    ['join a board', who => who.post('/api/campaigns/xuancheng/join'), ['dispatch', 'inspector']],
    ['read its state', who => who.get('/api/campaigns/xuancheng/state'), ['dispatch', 'inspector']],
    ['read its history', who => who.get('/api/campaigns/xuancheng/changes'), ['dispatch', 'inspector']],
    [
      'see its units',
      who => who.get('/api/campaigns/xuancheng/units'),
      ['dispatch', 'inspector', 'secadmin'],
    ],
    [
      'see its members',
      who => who.get('/api/campaigns/xuancheng/members'),
      ['dispatch', 'inspector', 'secadmin'],
    ],
  ]

  test.each(doors)('who may %s', async (_what, knock, allowed) => {
    const open: string[] = []
    for (const [name, who] of Object.entries(everyone())) {
      const { status } = who === server.browser() ? { status: 401 } : await knockRaw(knock, who)
      if (status !== 401 && status !== 403) open.push(name)
    }
    expect(open.toSorted()).toEqual([...allowed].toSorted())
  })

  test('an administrator cannot be given a place on a board, nor a member an administrator’s post', async () => {
    const accounts = (await server.secadmin.get('/api/accounts')).body
    const auditor = accounts.find((account: { adminRole: string }) => account.adminRole === 'auditor')
    const place = { roles: ['leader'], unitIds: [] }
    const given = await server.secadmin.put(`/api/campaigns/xuancheng/members/${auditor.id}`, place)
    expect([given.status, given.body.refused]).toEqual([409, 'separation'])
    const risen = await server.secadmin.patch(`/api/accounts/${dispatch.id}`, { adminRole: 'sysadmin' })
    expect([risen.status, risen.body.refused]).toEqual([409, 'separation'])
    const swapped = await server.secadmin.patch(`/api/accounts/${auditor.id}`, { adminRole: 'secadmin' })
    expect(swapped.body.refused).toBe('separation')
  })

  test('the last administrator of a kind can be neither disabled nor dismissed', async () => {
    const accounts = (await server.secadmin.get('/api/accounts')).body
    for (const { id, adminRole } of accounts.filter(
      (account: { adminRole: string | null }) => account.adminRole,
    )) {
      const disabled = await server.secadmin.patch(`/api/accounts/${id}`, { disabled: true })
      expect([adminRole, disabled.body.refused]).toEqual([adminRole, 'still-in-use'])
      const dismissed = await server.secadmin.patch(`/api/accounts/${id}`, { adminRole: null })
      expect([adminRole, dismissed.body.refused]).toEqual([adminRole, 'still-in-use'])
    }
  })

  test('administrators see which campaigns there are, and nothing of their boards', async () => {
    const { body } = await server.secadmin.get('/api/campaigns')
    expect((await server.auditor.get('/api/campaigns')).body).toEqual(body)
    expect(body).toEqual([
      {
        id: 'xuancheng',
        name: expect.any(String),
        fullName: expect.any(String),
        from: { date: '2021-09-23', precision: 'day' },
        to: { date: '2021-12-31', precision: 'day' },
        seed: 'xuancheng',
        demo: false,
      },
    ])
  })
})

/** Answers that are not JSON count by their status. */
async function knockRaw(knock: (who: ApiClient) => Promise<{ status: number }>, who: ApiClient) {
  try {
    return await knock(who)
  } catch (error) {
    if (error instanceof SyntaxError) return { status: 200 }
    throw error
  }
}
