import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pairingCodePattern } from '../../shared/screen/screen.ts'
import { apiClient } from '../support/api.ts'
import { openServer } from '../support/server.ts'
import { openScreenServer, roles, type ScreenServer, screensPath } from './a-screen.ts'

let server: ScreenServer
beforeAll(async () => {
  server = await openScreenServer()
})
afterAll(() => server.stop())

const stateOf = async (tv: { get: ScreenServer['dispatch']['get'] }) =>
  (await tv.get('/api/screens/pairing')).body.state

describe('[SCR-3] a TV is paired by the code it shows', () => {
  test('it waits, somebody types the code, it is in: as a screen of that campaign and nothing more', async () => {
    const { tv, code } = await server.newTv()
    expect(code).toMatch(pairingCodePattern)
    expect(await stateOf(tv)).toBe('waiting')
    const approved = await server.dispatch.post(screensPath, { code, name: '一楼会议室' })
    expect(approved.body).toMatchObject({ name: '一楼会议室', campaign: 'xuancheng', online: false })
    expect(await stateOf(tv)).toBe('paired')
    const self = await tv.get('/api/screens/self')
    expect(self.body).toMatchObject({
      screen: { id: approved.body.id, state: { mode: 'rotate', at: 0 } },
      meeting: null,
    })
    const { body } = await tv.post('/api/campaigns/xuancheng/join')
    expect(body.member).toEqual({
      userId: `screen-${approved.body.id}`,
      name: '一楼会议室',
      roles: ['screen'],
      unitIds: [],
    })
  })

  test('its cookies are out of reach of scripts and other sites, and last 400 days, anew with each use', async () => {
    const { tv, code } = await server.newTv()
    await server.dispatch.post(screensPath, { code, name: '大屏' })
    const cookies = (await tv.get('/api/screens/pairing')).headers.getSetCookie()
    const again = (await tv.get('/api/screens/self')).headers.getSetCookie()
    for (const cookie of [cookies.find(one => one.startsWith('guatu.screen=')), again[0]]) {
      expect(cookie).toMatch(/^guatu\.screen=\S+; Path=\/; HttpOnly; SameSite=Strict; Max-Age=34560000$/)
    }
  })

  test('the code is typed as people type: small letters, no dash, spaces around it', async () => {
    const { code } = await server.newTv()
    const typed = `  ${code.replace('-', '').toLowerCase()} `
    expect((await server.dispatch.post(screensPath, { code: typed, name: '大屏' })).status).toBe(200)
  })

  test('a code is good once', async () => {
    const { code } = await server.newTv()
    const typed = { code, name: '大屏' }
    const both = await Promise.all([
      server.dispatch.post(screensPath, typed),
      server.dispatch.post(screensPath, typed),
    ])
    expect(both.map(answer => answer.status).toSorted()).toEqual([200, 404])
    expect((await server.dispatch.post(screensPath, typed)).body.refused).toBe('no-such-item')
  })

  test('a code that is over lets nobody in, and the TV is told to ask for another', async () => {
    const { tv, code } = await server.newTv()
    await server.program.parts.access.db.updateTable('screenPairing').set({ expiresAt: 1 }).execute()
    expect(await stateOf(tv)).toBe('expired')
    expect((await server.dispatch.post(screensPath, { code, name: '大屏' })).body.refused).toBe(
      'no-such-item',
    )
  })

  test('a TV that asks without a code of its own is told the same', async () => {
    expect(await stateOf(server.browser())).toBe('expired')
  })

  test.each(roles)('%s may or may not let one in, see the list and change it', async role => {
    const person = await server.join(`who-${role}`, [role], ['zhaoshang'])
    const { code } = await server.newTv()
    const may = role === 'leader' || role === 'dispatch'
    expect((await person.post(screensPath, { code, name: '大屏' })).status).toBe(may ? 200 : 403)
    expect((await person.get(screensPath)).status).toBe(may ? 200 : 403)
    const { id } = await server.pairedTv()
    expect((await person.patch(`${screensPath}/${id}`, { version: 1, name: '新名称' })).status).toBe(
      may ? 200 : 403,
    )
    expect((await person.delete(`${screensPath}/${id}`)).status).toBe(may ? 200 : 403)
  })

  test('ten wrong codes and a person waits, whatever the eleventh is', async () => {
    const guesser = await server.join('guesser', ['dispatch'])
    for (let n = 0; n < 10; n += 1)
      expect((await guesser.post(screensPath, { code: 'AAAA-AAAA', name: '大屏' })).status).toBe(404)
    const { code } = await server.newTv()
    expect((await guesser.post(screensPath, { code, name: '大屏' })).body.refused).toBe('too-many-attempts')
  })

  test('pairing and unpairing are rows of the access log', async () => {
    const { id } = await server.pairedTv('日志大屏')
    await server.dispatch.delete(`${screensPath}/${id}`)
    const { body } = await server.auditor.get('/api/access-log')
    const rows = body.rows.filter((row: { targetId: string }) => row.targetId === id)
    expect(rows.map((row: { kind: string }) => row.kind)).toEqual(['screen.revoke', 'screen.pair'])
    expect(rows[1]).toMatchObject({ campaign: 'xuancheng', ok: true, detail: { name: '日志大屏' } })
  })
})

test('[SCR-3] thirty codes from one address within ten minutes are enough', async () => {
  const alone = await openServer()
  try {
    const tv = apiClient(alone.url)
    const answers = []
    for (let n = 0; n < 31; n += 1) answers.push((await tv.post('/api/screens/pairings')).status)
    expect(answers.filter(status => status === 200)).toHaveLength(30)
    expect(answers.at(-1)).toBe(429)
  } finally {
    await alone.stop()
  }
})
