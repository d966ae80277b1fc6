import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { allRoutes } from '../../server/program/routes.ts'
import { CloseReason } from '../../shared/protocol/close-reasons.ts'
import { joinAndOpen } from '../support/api-socket.ts'
import { WirePeer } from '../support/wire-peer.ts'
import { openScreenServer, type ScreenServer, screensPath } from './a-screen.ts'

let server: ScreenServer
beforeAll(async () => {
  server = await openScreenServer()
})
afterAll(() => server.stop())

/** What the wall needs, and whether it changes anything: joining only takes a client id. */
const opened = [
  'get /api/campaigns/{campaign}/brief',
  'get /api/campaigns/{campaign}/changes',
  'get /api/campaigns/{campaign}/control',
  'get /api/campaigns/{campaign}/moments',
  'get /api/campaigns/{campaign}/series',
  'get /api/campaigns/{campaign}/snapshots',
  'get /api/campaigns/{campaign}/snapshots/{snapshot}',
  'get /api/campaigns/{campaign}/snapshots/{snapshot}/since/{other}',
  'get /api/campaigns/{campaign}/state',
  'post /api/campaigns/{campaign}/join',
]

describe('[SCR-3] a screen may read its board and nothing else', () => {
  test('every route that does not open itself to screens refuses one', async () => {
    const { tv, id } = await server.pairedTv()
    const routes = allRoutes(server.program.parts, 'test').filter(route => route.who !== 'anyone')
    expect(routes.length).toBeGreaterThan(20)
    for (const route of routes) {
      const path = route.path
        .replace('{campaign}', 'xuancheng')
        .replace('{screen}', id)
        .replaceAll(/\{\w+\}/g, 'some')
      const method = route.method.toUpperCase()
      const body = method === 'GET' ? {} : { body: '{}', headers: { 'content-type': 'application/json' } }
      const answer = await tv.send(path, { method, ...body })
      const name = `${route.method} ${route.path}`
      if (route.screens) expect(opened, name).toContain(name)
      else expect(answer.status, name).toBe(403)
      await answer.arrayBuffer()
    }
  })

  test('on an open route it is a stranger: signing out ends nothing of it', async () => {
    const { tv } = await server.pairedTv()
    await tv.post('/api/auth/sign-out', {})
    expect((await tv.get('/api/screens/self')).status).toBe(200)
  })

  test('it is of one campaign: another one does not know it', async () => {
    const { tv } = await server.pairedTv()
    await server.sysadmin.post('/api/campaigns', { seed: 'luan' })
    expect((await tv.post('/api/campaigns/luan/join')).body.refused).toBe('not-a-member')
    expect((await tv.get('/api/campaigns/luan/state')).status).toBe(403)
  })

  test('somebody signed in on a paired browser is that person; the TV’s own questions stay the TV’s', async () => {
    const { tv, id } = await server.pairedTv()
    await server.join('guest', ['inspector'])
    await tv.signIn('guest', `Quiet-lantern-7 ${Buffer.from('guest').toString('hex')}`)
    expect((await tv.get('/api/session')).body.user.username).toBe('guest')
    expect((await tv.get('/api/screens/self')).body.screen.id).toBe(id)
  })

  test('an edit over its socket, under its own client id, is refused', async () => {
    const { tv } = await server.pairedTv()
    const peer = await WirePeer.load(tv, 'xuancheng')
    await peer.connect()
    peer.doc.getMap('cards').set('some', new Y.Map())
    await expect.poll(() => peer.closedWith).toBe(CloseReason.refused)
    expect(peer.refusal?.refused).toBeDefined()
  })
})

describe('[SCR-3] unpairing', () => {
  test('closes its sockets at once, and its token is worth nothing', async () => {
    const { tv, id } = await server.pairedTv()
    const seat = await joinAndOpen(tv, 'xuancheng')
    const online = async () =>
      (await server.dispatch.get(screensPath)).body.find((one: { id: string }) => one.id === id)?.online
    expect(await online()).toBe(true)
    expect((await server.dispatch.delete(`${screensPath}/${id}`)).status).toBe(200)
    expect(await seat.closed).toBe(CloseReason.signedOut)
    expect((await tv.get('/api/screens/self')).body.refused).toBe('session-ended')
    expect((await tv.post('/api/campaigns/xuancheng/join')).body.refused).toBe('not-signed-in')
    expect(await online()).toBeUndefined()
  })

  test('another screen sits on', async () => {
    const one = await server.pairedTv()
    const other = await server.pairedTv()
    const seat = await joinAndOpen(other.tv, 'xuancheng')
    await server.dispatch.delete(`${screensPath}/${one.id}`)
    expect((await other.tv.get('/api/screens/self')).status).toBe(200)
    expect(seat.socket.readyState).toBe(seat.socket.OPEN)
    seat.socket.close()
  })

  test('one that was revoked behind the program’s back is found by the look every two seconds', async () => {
    const { tv, id } = await server.pairedTv()
    const seat = await joinAndOpen(tv, 'xuancheng')
    await server.program.parts.access.screens.revoke(id as never, Date.now())
    expect(await seat.closed).toBe(CloseReason.signedOut)
  })

  test('one that nobody has switched on for 400 days stands no more; in use it stands for ever', async () => {
    const { tv, id } = await server.pairedTv()
    const { screens } = server.program.parts.access
    const screen = await screens.find('xuancheng' as never, id as never)
    const day = 86_400_000
    const seen = (days: number) => ({ ...screen, lastSeenAt: Date.now() - days * day }) as never
    expect([seen(399), seen(401)].map(one => screens.stands(one))).toEqual([true, false])
    expect((await tv.get('/api/screens/self')).status).toBe(200)
  })
})
