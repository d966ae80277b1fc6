import { once } from 'node:events'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { liveLimits, liveVersion } from '../../shared/protocol/live.ts'
import type { ApiClient } from '../support/api.ts'
import { bareSocket } from '../support/live-peer.ts'
import { type MeetingServer, openMeetingServer, xuancheng } from './held-meeting.ts'

describe('[MEET-4] a hostile live client', () => {
  let server: MeetingServer
  const open: WebSocket[] = []
  beforeAll(async () => {
    server = await openMeetingServer()
  })
  afterAll(() => server.stop())
  afterEach(() => {
    for (const socket of open.splice(0)) socket.terminate()
  })

  const raw = (who: ApiClient, query = '') => {
    const url = `${server.url.replace('http', 'ws')}/live/?EIO=4&transport=websocket${query}`
    const socket = new WebSocket(url, { headers: { cookie: who.cookie(), origin: server.url } })
    open.push(socket)
    return socket
  }
  /** The first word of Engine.IO, with the id of the connection. */
  const opened = async (socket: WebSocket) => {
    const [word] = await once(socket, 'message')
    return JSON.parse(String(word).slice(1)).sid as string
  }
  const status = async (socket: WebSocket) => {
    const answer = await Promise.race([
      once(socket, 'open').then(() => 101),
      once(socket, 'unexpected-response').then(([, response]) => response.statusCode),
    ])
    return answer as number
  }
  const closed = (socket: WebSocket) => once(socket, 'close')

  test('that leaves and stays connected is not kept', async () => {
    const socket = raw(server.unit)
    await opened(socket)
    socket.send('40')
    await once(socket, 'message')
    const gone = closed(socket)
    socket.send('41')
    await gone
  })

  test.each([
    ['an attachment announced without end', '45999999999-["watch"]'],
    ['a reserved event', '42["disconnect"]'],
    ['an event without a name', '42[null]'],
    ['no event', '42{}'],
    ['a second connect', '40'],
  ])('that says %s is sent away', async (_what, word) => {
    const socket = raw(server.unit)
    await opened(socket)
    socket.send('40')
    await once(socket, 'message')
    const gone = closed(socket)
    socket.send(word)
    await gone
  })

  test.each([['error'], ['__proto__'], ['constructor'], ['toString']])(
    'with an event named %s is heard no further',
    async name => {
      const socket = bareSocket(server.unit)
      const say = socket.emit.bind(socket) as (...words: unknown[]) => void
      say(name, { polluted: true })
      expect(await new Promise(resolve => say('clock', resolve))).toEqual(expect.any(Number))
      expect(({} as Record<string, unknown>).polluted).toBeUndefined()
      socket.disconnect()
    },
  )

  test('that never stops talking is sent away', async () => {
    const socket = raw(server.unit)
    await opened(socket)
    socket.send('40')
    await once(socket, 'message')
    const gone = closed(socket)
    for (let nth = 0; nth < liveLimits.messagesBurst * 4; nth += 1) socket.send('42["no such event"]')
    await gone
  })

  test('does not join a connection that is there, however it spells its name', async () => {
    const sid = await opened(raw(server.office))
    for (const name of ['sid', '%73id', 's%69d'])
      expect([name, await status(raw(server.unit, `&${name}=${sid}`))]).toEqual([name, 400])
  })

  test('of another version gets no socket, one of ours does', async () => {
    expect(await status(raw(server.unit, `&v=${liveVersion + 1}`))).toBe(400)
    expect(await status(raw(server.unit, `&v=${liveVersion}`))).toBe(101)
  })

  test('has so many connections and no more, and others are not shut out', async () => {
    const many = await server.join('many', ['unit'], ['zhaoshang'])
    const first = Array.from({ length: liveLimits.connectionsPerSession }, () => raw(many))
    expect(new Set(await Promise.all(first.map(status)))).toEqual(new Set([101]))
    expect(await status(raw(many))).toBe(429)
    expect(await status(raw(server.unit))).toBe(101)
  })
})

describe('[ACC-10] a session in a meeting', () => {
  let server: MeetingServer
  beforeAll(async () => {
    server = await openMeetingServer()
  })
  afterAll(() => server.stop())

  test('is used by who does something, not by a page that only listens', async () => {
    const { access } = server.program.parts
    const used = async () => {
      const touched: string[] = []
      const sessions = {
        touchAt: async (id: string) => void touched.push(id),
        standing: async (ids: readonly string[]) => new Set(ids),
      }
      await access.sockets.recheck(sessions, access.grants)
      return touched.length
    }
    const socket = bareSocket(server.unit)
    await new Promise(resolve => socket.emit('watch', xuancheng, resolve))
    await new Promise(resolve => socket.emit('clock', resolve))
    expect(await used()).toBe(0)
    socket.emit('active')
    await new Promise(resolve => socket.emit('clock', resolve))
    expect(await used()).toBe(1)
    socket.disconnect()
  })
})
