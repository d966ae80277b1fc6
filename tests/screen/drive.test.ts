import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ApiClient, apiClient } from '../support/api.ts'
import { passwordOf, setupBody } from '../support/api-people.ts'
import { openServer } from '../support/server.ts'
import { openScreenServer, type ScreenServer, screensPath } from './a-screen.ts'

let server: ScreenServer
beforeAll(async () => {
  server = await openScreenServer()
})
afterAll(() => server.stop())

const stateOf = async (tv: ApiClient) => (await tv.get('/api/screens/self')).body.screen.state

describe('[SCR-3] driving a screen', () => {
  test('what is asked is what the TV is told, under the next version', async () => {
    const { tv, id } = await server.pairedTv()
    const before = await stateOf(tv)
    const playlist = [
      { page: { kind: 'targets' }, seconds: 40 },
      { page: { kind: 'map' }, seconds: 5 },
    ]
    const changed = await server.dispatch.patch(`${screensPath}/${id}`, {
      version: 1,
      mode: 'driven',
      playlist,
      at: 1,
    })
    expect(changed.body.state).toMatchObject({ version: 2, mode: 'driven', playlist, at: 1 })
    expect(changed.body.state.since).toBeGreaterThanOrEqual(before.since)
    expect(await stateOf(tv)).toEqual(changed.body.state)
  })

  test('of two who press at once one wins, and the other is told', async () => {
    const { tv, id } = await server.pairedTv()
    const press = (at: number) => server.dispatch.patch(`${screensPath}/${id}`, { version: 1, at })
    const answers = await Promise.all([press(2), press(3)])
    expect(answers.map(answer => answer.status).toSorted()).toEqual([200, 409])
    expect(answers.find(answer => answer.status === 409)?.body.refused).toBe('conflict')
    const won = answers.find(answer => answer.status === 200)
    expect(await stateOf(tv)).toMatchObject({ version: 2, at: won?.body.state.at })
  })

  test('a version nobody has seen yet is no newer one', async () => {
    const { id } = await server.pairedTv()
    for (const version of [0, 2, 99]) {
      const answer = await server.dispatch.patch(`${screensPath}/${id}`, { version, at: 1 })
      expect(answer.body).toMatchObject({ refused: 'conflict', detail: { version: 1 } })
    }
  })

  test('those who listen hear of each new state after it is stored', async () => {
    const { id } = await server.pairedTv()
    const heard: unknown[] = []
    const unlisten = server.program.parts.access.screens.onState(screen => heard.push(screen.state.version))
    await server.dispatch.patch(`${screensPath}/${id}`, { version: 1, mode: 'follow' })
    await server.dispatch.patch(`${screensPath}/${id}`, { version: 1, mode: 'rotate' })
    unlisten()
    expect(heard).toEqual([2])
  })

  test('pausing keeps the page that is on; a shorter playlist keeps the place as far as it reaches', async () => {
    const { id } = await server.pairedTv()
    await server.dispatch.patch(`${screensPath}/${id}`, { version: 1, at: 4 })
    const paused = await server.dispatch.patch(`${screensPath}/${id}`, { version: 2, mode: 'driven' })
    expect(paused.body.state).toMatchObject({ mode: 'driven', at: 4 })
    const playlist = [
      { page: { kind: 'overview' }, seconds: 9 },
      { page: { kind: 'map' }, seconds: 9 },
    ]
    const shorter = await server.dispatch.patch(`${screensPath}/${id}`, { version: 3, playlist })
    expect(shorter.body.state).toMatchObject({ at: 1, mode: 'driven' })
  })

  test('a name alone moves nothing', async () => {
    const { tv, id } = await server.pairedTv()
    const { since, at } = await stateOf(tv)
    const named = await server.dispatch.patch(`${screensPath}/${id}`, { version: 1, name: ' 指挥部大屏 ' })
    expect(named.body).toMatchObject({ name: '指挥部大屏', state: { since, at, version: 2 } })
  })

  test.each([
    ['an empty playlist', { playlist: [] }],
    ['a page nobody has drawn', { playlist: [{ page: { kind: 'weather' }, seconds: 10 }] }],
    ['a page that flickers', { playlist: [{ page: { kind: 'map' }, seconds: 1 }] }],
    ['a name of nothing', { name: '  ' }],
  ])('%s is refused', async (_what, change) => {
    const { id } = await server.pairedTv()
    expect((await server.dispatch.patch(`${screensPath}/${id}`, { version: 1, ...change })).status).toBe(400)
  })

  test('a TV says what it shows, and those who drive it see it', async () => {
    const { tv, id } = await server.pairedTv()
    await tv.get('/api/screens/self?showing=area:kejichuangxin')
    const { body } = await server.dispatch.get(screensPath)
    expect(body.find((one: { id: string }) => one.id === id)).toMatchObject({ showing: 'area:kejichuangxin' })
  })
})

test('[SCR-3] a restart changes nothing for a paired screen, nor for one that still waits', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'guatu-test-'))
  try {
    const first = await openServer({ dataDir })
    await apiClient(first.url).post('/api/setup', setupBody)
    const office = apiClient(first.url)
    await office.signIn('office', passwordOf('office'))
    const tv = apiClient(first.url)
    const late = apiClient(first.url)
    const { code } = (await tv.post('/api/screens/pairings')).body
    const { code: lateCode } = (await late.post('/api/screens/pairings')).body
    const { body } = await office.post(screensPath, { code, name: '大屏' })
    await tv.get('/api/screens/pairing')
    await office.patch(`${screensPath}/${body.id}`, { version: 1, mode: 'driven', at: 3 })
    await first.stop()

    const second = await openServer({ dataDir })
    const again = (client: ApiClient, path: string) =>
      fetch(second.url + path, { headers: { cookie: client.cookie() } }).then(answer => answer.json())
    expect(await again(tv, '/api/screens/self')).toMatchObject({
      screen: { state: { version: 2, mode: 'driven', at: 3 } },
    })
    const officeAgain = apiClient(second.url)
    await officeAgain.signIn('office', passwordOf('office'))
    expect((await officeAgain.post(screensPath, { code: lateCode, name: '晚到大屏' })).status).toBe(200)
    expect(await again(late, '/api/screens/pairing')).toEqual({ state: 'paired' })
    await second.stop()
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
})
