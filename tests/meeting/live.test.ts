import { hash } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { canonicalJson } from '../../server/room/canonical-json.ts'
import type { MeetingId } from '../../shared/ids.ts'
import type { Control, Focus } from '../../shared/meeting/control.ts'
import { minutesOf } from '../../shared/meeting/minutes.ts'
import { liveLimits } from '../../shared/protocol/live.ts'
import { isRefusal } from '../../shared/refusal.ts'
import type { ApiClient } from '../support/api.ts'
import { bareSocket, type LivePage, openLivePage } from '../support/live-peer.ts'
import {
  command,
  type MeetingServer,
  newKey,
  openMeetingServer,
  planMeeting,
  xuancheng,
} from './held-meeting.ts'

const at = (search: string): Focus => ({ view: 'gantt', search, anchor: null })

describe('a running meeting', () => {
  let server: MeetingServer
  const pages: LivePage[] = []
  const sockets: ReturnType<typeof bareSocket>[] = []
  beforeAll(async () => {
    server = await openMeetingServer()
  })
  afterAll(() => server.stop())
  afterEach(() => {
    for (const page of pages.splice(0)) page.channel.dispose()
    for (const socket of sockets.splice(0)) socket.disconnect()
  })

  const open = async (who: ApiClient) => {
    const page = openLivePage(who, xuancheng)
    pages.push(page)
    await page.until(channel => channel.online())
    return page
  }
  const bare = (who: ApiClient, headers?: Record<string, string>) => {
    const socket = bareSocket(who, headers)
    sockets.push(socket)
    return socket
  }
  /** A follower who has been counted and told where the presenter is. */
  const follow = async (page: LivePage, meeting: MeetingId, followers = 1) => {
    page.channel.follow(meeting)
    await page.until(() => page.control(meeting)?.followers === followers)
  }
  const presents = (page: LivePage, meeting: MeetingId) => page.control(meeting)?.presenter?.userId
  const base = (meeting: MeetingId) => `/api/campaigns/xuancheng/meetings/${meeting}`

  test('[MEET-4] its opener presents, everybody watching sees it begin and end', async () => {
    const watching = await open(server.unit)
    const meeting = await server.hold()
    await watching.until(() => presents(watching, meeting) === server.office.id)
    expect(watching.notices).toContain('opened')
    const { body } = await server.office.post(`${base(meeting)}/close`, { key: newKey() })
    expect(body.snapshot).toMatchObject({ reason: 'meeting-close', meeting })
    await watching.until(() => watching.control(meeting) === undefined)
    await watching.until(() => watching.notices.includes('closed'))
  })

  test('[MEET-3] opening and closing asked again answer the snapshot of the first time', async () => {
    const meeting = await planMeeting(server.office)
    for (const act of ['open', 'close']) {
      const tries = [1, 2, 3].map(() => server.office.post(`${base(meeting)}/${act}`, { key: newKey() }))
      const ids = (await Promise.all(tries)).map(answer => answer.body.snapshot.id)
      expect([act, new Set(ids).size]).toEqual([act, 1])
    }
    const again = await server.office.post(`${base(meeting)}/open`, { key: newKey() })
    expect(again.body.snapshot.reason).toBe('meeting-open')
    expect((await server.unit.get('/api/campaigns/xuancheng/control')).body).toEqual([])
  })

  test('[MEET-4] of two who take over from the same presenter exactly one does', async () => {
    const meeting = await server.hold()
    const second = await server.join('second-leader', ['leader'])
    const take = { act: 'take', version: 1, from: server.office.id }
    const answers = await Promise.all([server.leader, second].map(who => server.act(who, meeting, take)))
    expect(answers.map(answer => answer.status).toSorted()).toEqual([200, 409])
    const { body } = await server.unit.get('/api/campaigns/xuancheng/control')
    const control = body.find((one: Control) => one.meeting === meeting)
    expect(control.version).toBe(2)
    expect(answers.find(answer => answer.status === 200)?.body.presenter).toEqual(control.presenter)
  })

  test('[MEET-4] an act that saw an old version is refused, and the page that sent it is up to date by then', async () => {
    const meeting = await server.hold()
    const page = await open(server.leader)
    await server.act(server.office, meeting, { act: 'timer', version: 1, run: false })
    const late = await server.act(server.leader, meeting, { act: 'take', version: 1, from: server.office.id })
    expect(late.body).toMatchObject({ refused: 'conflict', detail: { version: 2 } })
    expect(await page.channel.act(meeting, { act: 'take', from: null })).toMatchObject({
      refused: 'conflict',
    })
    expect(page.control(meeting)?.version).toBe(2)
    await page.channel.act(meeting, { act: 'take', from: server.office.id as never })
    expect(page.control(meeting)).toMatchObject({ version: 3, presenter: { userId: server.leader.id } })
  })

  test('[MEET-4] a unit may not present, nobody may where no meeting runs', async () => {
    const meeting = await server.hold()
    const take = { act: 'take', version: 1, from: server.office.id }
    expect((await server.act(server.unit, meeting, take)).body.refused).toBe('not-permitted')
    const heir = { act: 'hand-over', version: 1, to: server.unit.id }
    expect((await server.act(server.office, meeting, heir)).body.refused).toBe('bad-value')
    const planned = await planMeeting(server.office)
    expect((await server.act(server.office, planned, take)).body.refused).toBe('closed')
    expect((await server.act(server.office, 'no-such' as MeetingId, take)).body.refused).toBe('no-such-item')
  })

  test('[MEET-4] a presenter who drops out is away, not gone, and is back when they return', async () => {
    const meeting = await server.hold()
    const watching = await open(server.unit)
    const presenter = await open(server.office)
    const again = await open(server.office)
    await watching.until(() => watching.control(meeting)?.presenterAwaySince === null)
    presenter.channel.dispose()
    await again.until(channel => channel.online())
    expect(watching.control(meeting)?.presenterAwaySince).toBeNull()
    again.channel.dispose()
    await watching.until(() => typeof watching.control(meeting)?.presenterAwaySince === 'number')
    expect(presents(watching, meeting)).toBe(server.office.id)
    await open(server.office)
    await watching.until(() => watching.control(meeting)?.presenterAwaySince === null)
    expect(watching.control(meeting)?.version).toBe(1)
  })

  test('[MEET-4] followers go where the presenter goes, in order, and end where the presenter ends', async () => {
    const meeting = await server.hold()
    const presenter = await open(server.office)
    const follower = await open(server.unit)
    const other = await open(server.leader)
    await follow(follower, meeting)
    for (let nth = 1; nth <= 12; nth += 1) presenter.channel.show(meeting, at(`?row=${nth}`))
    await follower.until(() => follower.moves.at(-1)?.search === '?row=12')
    const rows = follower.moves.map(move => Number(move.search.slice(5)))
    expect(rows).toEqual(rows.toSorted((a, b) => a - b))
    expect(rows.length).toBeLessThan(6)
    expect(other.moves).toEqual([])
    expect(follower.control(meeting)?.focus?.search).toBe('?row=12')
  })

  test('[MEET-4] whoever comes late knows the presenter, the item, the timer and the place at once', async () => {
    const meeting = await server.hold()
    const presenter = await open(server.office)
    const first = await open(server.unit)
    await follow(first, meeting)
    presenter.channel.show(meeting, at('?late=1'))
    await first.until(() => first.moves.length > 0)
    const late = await open(server.leader)
    expect(late.control(meeting)).toMatchObject({ presenter: { userId: server.office.id }, followers: 1 })
    expect(late.control(meeting)?.focus?.search).toBe('?late=1')
    expect(late.control(meeting)?.timer.runningSince).toBe(first.control(meeting)?.timer.runningSince)
    await follow(late, meeting, 2)
    expect(late.moves.map(move => move.search)).toEqual(['?late=1'])
  })

  test('[MEET-4] followers are counted by page; leaving, closing the page and the end of the meeting end it', async () => {
    const meeting = await server.hold()
    const watching = await open(server.leader)
    const followers = [await open(server.unit), await open(server.unit), await open(server.office)]
    for (const page of followers) page.channel.follow(meeting)
    await watching.until(() => watching.control(meeting)?.followers === 3)
    followers[0]?.channel.follow(null)
    followers[1]?.channel.dispose()
    await watching.until(() => watching.control(meeting)?.followers === 1)
    await server.office.post(`${base(meeting)}/close`, { key: newKey() })
    await followers[2]?.until(channel => channel.following() === null)
  })

  test('[MEET-4] turning to an item is announced to its unit and to the unit after it', async () => {
    const meeting = await planMeeting(server.office)
    const items: string[] = []
    for (const unitId of ['zhaoshang', 'jianshe']) {
      const patch = { title: `示例：${unitId}汇报`, unitId, minutes: 5, section: 'speech' }
      const put = { type: 'meeting.put-item', meeting, item: null, patch }
      items.push((await command(server.office, put)).body.ids[0])
    }
    const builder = await server.join('builder', ['unit'], ['jianshe'])
    const [now, next] = [await open(server.unit), await open(builder)]
    await server.office.post(`${base(meeting)}/open`, { key: newKey() })
    await server.act(server.office, meeting, { act: 'item', version: 1, itemId: items[0] })
    await now.until(() => now.notices.includes('now zhaoshang'))
    await next.until(() => next.notices.includes('next jianshe'))
    expect(now.control(meeting)).toMatchObject({ itemId: items[0], version: 2 })
    expect(now.notices.filter(notice => notice.endsWith('jianshe'))).toEqual([])
  })

  test('[MEET-4] what is confirmed is on the desk of its unit at once', async () => {
    const meeting = await server.hold()
    const desk = await open(server.unit)
    const record = {
      type: 'decision.record',
      meeting,
      what: '示例：11月5日前完成备案',
      leadUnitId: 'zhaoshang',
      due: '2099-11-05',
    }
    const { body } = await command(server.office, record)
    await command(server.office, { type: 'decision.confirm', meeting, decisions: body.ids })
    await desk.until(() => desk.notices.includes('assigned zhaoshang'))
  })

  test('[MEET-4] nobody but the presenter moves the screens', async () => {
    const meeting = await server.hold()
    const follower = await open(server.unit)
    await follow(follower, meeting)
    const presenter = await open(server.office)
    const others = [await open(server.leader), await open(server.unit)]
    for (const page of others) page.channel.show(meeting, at('?mine=1'))
    for (const page of others) await page.until(() => page.control(meeting))
    presenter.channel.show(meeting, at('?theirs=1'))
    await follower.until(() => follower.moves.length > 0)
    expect(new Set(follower.moves.map(move => move.search))).toEqual(new Set(['?theirs=1']))
  })

  test('[MEET-4] what says more than is allowed is ignored, and is heard again a moment later', async () => {
    const meeting = await server.hold()
    const follower = await open(server.unit)
    await follow(follower, meeting)
    const socket = bare(server.office)
    await new Promise(resolve => socket.emit('watch', xuancheng, resolve))
    for (let nth = 1; nth <= 300; nth += 1) socket.emit('focus', meeting, at(`?row=${nth}`))
    await new Promise(resolve => socket.emit('clock', resolve))
    const heard = server.program.parts.controls
      .of(xuancheng)
      .find(control => control.meeting === meeting)?.focus
    expect(Number(heard?.search.slice(5))).toBeLessThan(liveLimits.focusPerSecond * 3)
  })

  test('[MEET-4] nothing a stranger says breaks anything', async () => {
    const meeting = await server.hold()
    const socket = bare(server.office)
    const say = socket.emit.bind(socket) as (...words: unknown[]) => void
    for (const words of [
      ['watch'],
      ['watch', 'xuancheng'],
      ['watch', { toString: 'no' }, 'not a function'],
      ['follow', meeting, 'yes'],
      ['follow', null],
      ['focus', meeting, { view: '../..', search: '?', anchor: null }],
      ['focus', meeting, { view: 'gantt', search: 'x'.repeat(2001), anchor: null }],
      ['focus', '__proto__', at('')],
      ['clock', 5],
      ['no such event', { a: [1, { b: null }] }],
    ])
      say(...words)
    const refused = await new Promise<unknown>(resolve => say('watch', 'no-such-campaign', resolve))
    expect(refused).toMatchObject({ refused: 'not-a-member' })
    const answer = await new Promise<unknown>(resolve => say('watch', xuancheng, resolve))
    expect(answer).toContainEqual(expect.objectContaining({ meeting, focus: null }))
  })

  test('[MEET-4] a message that is far too long ends its socket', async () => {
    const socket = bare(server.unit)
    const ended = new Promise(resolve => socket.on('disconnect', resolve))
    await new Promise(resolve => socket.on('connect', () => resolve(null)))
    socket.emit('focus', 'x'.repeat(liveLimits.messageBytes * 2) as never, at(''))
    await ended
  })

  test('[ACC-6] a page of another site gets no live socket', async () => {
    for (const headers of [{ origin: 'http://evil.example' }, { origin: 'null' }, { cookie: '' }]) {
      const socket = bare(server.unit, headers)
      const error = await new Promise<Error>(resolve => socket.on('connect_error', resolve))
      expect(error.message).toBe('websocket error')
    }
  })

  test('[ACC-8] a session that ends takes its live sockets with it, and other roles are asked again', async () => {
    const leaving = await server.join('leaving', ['leader'])
    const page = await open(leaving)
    await leaving.post('/api/auth/sign-out')
    await page.until(channel => !channel.online())

    const changed = await server.join('changed', ['leader'])
    const socket = bare(changed)
    await new Promise(resolve => socket.emit('watch', xuancheng, resolve))
    const ended = new Promise(resolve => socket.on('disconnect', resolve))
    await server.secadmin.put(`/api/campaigns/xuancheng/members/${changed.id}`, { roles: [], unitIds: [] })
    expect(await ended).toBe('io server disconnect')
    const after = bare(changed)
    const answer = await new Promise(resolve => after.emit('watch', xuancheng, resolve))
    expect(answer).toMatchObject({ refused: 'not-a-member' })
  })

  test('[MEET-5] what is signed is the hash of the minutes as they stand, and only a leader signs', async () => {
    const meeting = await server.hold()
    await server.office.post(`${base(meeting)}/close`, { key: newKey() })
    const words = { number: '〔2021〕示例1号', signer: '主要领导' }
    const early = await server.office.post(`${base(meeting)}/sign`, { key: newKey(), ...words })
    expect(early.body.refused).toBe('not-permitted')
    const key = newKey()
    const { body } = await server.leader.post(`${base(meeting)}/sign`, { key, ...words })
    const room = await server.program.parts.meetings.open(xuancheng)
    if (isRefusal(room)) throw new Error(room.refused)
    const board = await room.view()
    const held = board.meetings.find(one => one.id === meeting)
    expect(body.sha256).toBe(held && hash('sha256', canonicalJson(minutesOf(board, held)), 'hex'))
    expect(held?.state).toMatchObject({ kind: 'signed', signed: { sha256: body.sha256 } })
    expect((await server.leader.post(`${base(meeting)}/sign`, { key, ...words })).body).toEqual(body)
  })
})
