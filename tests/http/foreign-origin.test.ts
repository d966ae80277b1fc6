import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { openPeopledServer, type PeopledServer, type Person } from '../support/api-people.ts'
import { openSocket } from '../support/api-socket.ts'

const foreign = [
  ['another site', 'http://evil.example'],
  ['a sandboxed page', 'null'],
  ['another port', 'http://127.0.0.1:1'],
] as const

describe('[ACC-6] what other sites make a browser send', () => {
  let server: PeopledServer
  let person: Person
  beforeAll(async () => {
    server = await openPeopledServer()
    person = await server.join('member', ['unit'])
  })
  afterAll(() => server.stop())

  test.each(foreign)('a POST from %s does nothing', async (_who, origin) => {
    for (const path of [
      '/api/campaigns/xuancheng/join',
      '/api/auth/sign-out',
      '/api/campaigns/xuancheng/cards/c1/evidence',
    ]) {
      const response = await person.send(path, { method: 'POST', headers: { origin } })
      expect([path, response.status, (await response.json()).refused]).toEqual([path, 403, 'foreign-origin'])
    }
    expect((await person.get('/api/session')).status).toBe(200)
  })

  test('a POST with the cookie and no Origin does nothing', async () => {
    const response = await fetch(`${server.url}/api/campaigns/xuancheng/join`, {
      method: 'POST',
      headers: { cookie: person.cookie() },
    })
    expect(response.status).toBe(403)
  })

  test('a form, which cannot send JSON, does nothing', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      const response = await person.send('/api/session/password', {
        method: 'POST',
        headers: { 'content-type': type },
        body: '{"current":"a","next":"b"}',
      })
      expect([type, response.status]).toEqual([type, 400])
    }
  })

  test.each(foreign)(
    'a socket opened by %s is turned away before the ticket is looked at',
    async (_who, origin) => {
      const { body } = await person.post('/api/campaigns/xuancheng/join')
      expect((await openSocket(person, 'xuancheng', body.ticket, { origin })).status).toBe(403)
    },
  )

  test('a socket without an Origin is turned away', async () => {
    const { body } = await person.post('/api/campaigns/xuancheng/join')
    const socket = new WebSocket(
      `${person.url.replace('http', 'ws')}/sync/xuancheng?ticket=${body.ticket}&seq=0`,
      {
        headers: { cookie: person.cookie() },
      },
    )
    const status = await new Promise(resolve =>
      socket.once('unexpected-response', (request, response) => {
        resolve(response.statusCode)
        request.destroy()
      }),
    )
    expect(status).toBe(403)
  })
})

describe('[ACC-7] a join ticket', () => {
  let server: PeopledServer
  let person: Person
  let other: Person
  beforeAll(async () => {
    server = await openPeopledServer()
    person = await server.join('member', ['unit'])
    other = await server.join('other', ['unit'])
  })
  afterAll(() => server.stop())

  const ticketOf = async (who: Person) => (await who.post('/api/campaigns/xuancheng/join')).body.ticket

  test('opens a socket for the session that joined, again and again', async () => {
    const ticket = await ticketOf(person)
    for (let i = 0; i < 2; i += 1) {
      const { status, socket, closed } = await openSocket(person, 'xuancheng', ticket)
      expect(status).toBe(101)
      socket.close()
      await closed
    }
  })

  test('is of no use to anybody else, nor when forged, nor without the session', async () => {
    const ticket = await ticketOf(person)
    expect(await (await openSocket(other, 'xuancheng', ticket)).closed).toBe(4410)
    expect(await (await openSocket(person, 'xuancheng', `${ticket}x`)).closed).toBe(4410)
    expect(await (await openSocket(person, 'cihu', ticket)).closed).toBe(4410)
    expect(await (await openSocket(person, 'xuancheng', ticket, { cookie: 'x=y' })).closed).toBe(4401)
  })

  test('holds one socket at a time', async () => {
    const ticket = await ticketOf(person)
    const first = await openSocket(person, 'xuancheng', ticket)
    expect(await (await openSocket(person, 'xuancheng', ticket)).closed).toBe(4410)
    expect(first.socket.readyState).toBe(first.socket.OPEN)
    first.socket.close()
  })
})
