import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apiClient } from '../support/api.ts'
import { passwordOf, setupBody } from '../support/api-people.ts'
import { openServer, type TestServer } from '../support/server.ts'

describe('[ACC-1] set-up of an empty server', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await openServer()
  })
  afterAll(() => server.stop())

  const setUp = (change: object) => apiClient(server.url).post('/api/setup', { ...setupBody, ...change })

  test('is asked for, and nothing else is open', async () => {
    const visitor = apiClient(server.url)
    expect((await visitor.get('/api/status')).body.needsSetup).toBe(true)
    expect((await visitor.get('/api/campaigns')).status).toBe(401)
    expect((await visitor.get('/api/demo')).status).toBe(404)
  })

  test('refuses three posts held by one name, one password for all, and a weak password, and makes nothing', async () => {
    const same = await setUp({ auditor: setupBody.secadmin })
    expect([same.status, same.body.refused]).toEqual([400, 'bad-request'])
    const weak = await setUp({ auditor: { ...setupBody.auditor, password: 'auditor' } })
    expect([weak.status, weak.body.refused, weak.body.detail.why]).toEqual([422, 'weak-password', 'short'])
    const unknown = await setUp({ first: { ...setupBody.first, campaign: { seed: 'atlantis' } } })
    expect(unknown.body.refused).toBe('no-such-item')
    expect((await apiClient(server.url).get('/api/status')).body.needsSetup).toBe(true)
  })

  test('makes three administrators, a campaign and its dispatcher, once', async () => {
    const [first, second] = await Promise.all([setUp({}), setUp({})])
    expect([first.status, second.status].toSorted()).toEqual([200, 409])
    expect((await setUp({})).body.refused).toBe('already-decided')

    const office = apiClient(server.url)
    await office.signIn('OFFICE', passwordOf('office'))
    const { body } = await office.get('/api/campaigns')
    expect(body).toHaveLength(1)
    expect(body[0]).toMatchObject({ id: 'xuancheng', seed: 'xuancheng', roles: ['dispatch'], demo: false })
    expect((await office.get('/api/session')).body.user).toMatchObject({
      adminRole: null,
      mustChangePassword: false,
    })
  })
})
