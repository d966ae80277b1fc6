import { afterEach, beforeEach, expect, test } from 'vitest'
import type { LiveSession } from '../../client/live/live-session.ts'
import { wipeLocalCopies } from '../../client/live/local-copies.ts'
import { people } from '../support/build-board.ts'
import { addMeeting, meetingId, meetingOf, meetingStates, ordinaryItem } from '../support/build-meeting.ts'
import { type BoardStand, closePage, saved, standBoard } from './a-board.ts'
import { until } from './memory-server.ts'

const { lead, dispatch, inspector } = people
const fields = { 'item:i1': ordinaryItem, 'item:i2': { ...ordinaryItem, order: 'a1' } }

let board: BoardStand
beforeEach(async () => {
  board = await standBoard(doc => {
    addMeeting(doc, 'm1', 'open', fields, { i1: '开场。' })
    addMeeting(doc, 'old', 'signed', fields, { i1: '已签发。' })
  })
})
afterEach(async () => {
  await board.close()
  for (const member of [lead, dispatch, inspector]) await wipeLocalCopies(member.userId)
  expect(board.stand.errors).toEqual([])
})

const noteIn = (page: LiveSession, meeting = 'm1', item = 'i1') =>
  page
    .view()
    .meetings.find(one => one.id === meeting)
    ?.items.find(one => one.id === item)?.note ?? null
const write = (page: LiveSession, after: string, meeting = 'm1', item = 'i1') =>
  page.edit({
    type: 'note',
    meeting: meetingId(meeting),
    item,
    before: noteIn(page, meeting, item) ?? '',
    after,
  })

test('[MEET-5] two people write the same notes at once, and both their words stay', async () => {
  const one = await board.page(board.server(lead), lead)
  const two = await board.page(board.server(dispatch), dispatch)
  await saved(one)
  await saved(two)
  write(one, '开场。招商局汇报')
  write(two, '【记】开场。')
  await until('both have both', () => [one, two].every(page => noteIn(page) === '【记】开场。招商局汇报'))
  one.undo()
  await until('only mine is taken back', () => noteIn(two) === '【记】开场。')
  one.redo()
  await until('and made again', () => noteIn(two) === '【记】开场。招商局汇报')
  expect(noteIn(two, 'm1', 'i2')).toBe('')
})

test('[MEET-5] notes written offline survive closing the page and are sent on return', async () => {
  const server = board.server(lead)
  const page = await board.page(server, lead)
  await saved(page)
  server.online = false
  server.cut()
  write(page, '开场。断网时记下')
  expect(noteIn(page)).toBe('开场。断网时记下')
  await until('offline', () => page.connection().kind === 'offline')
  await closePage(page)
  server.online = true
  const back = await board.page(server, lead)
  await saved(back)
  const room = await board.stand.open(board.campaign)
  const view = await room.view()
  expect(view.meetings.find(one => one.id === 'm1')?.items[0]?.note).toBe('开场。断网时记下')
})

test('[PERM-2] notes that may not be written are kept with their words', async () => {
  const page = await board.page(board.server(lead), lead)
  await saved(page)
  write(page, '已签发。补记', 'old')
  write(page, '不存在的议题', 'm1', 'i9')
  expect(noteIn(page, 'old')).toBe('已签发。')
  expect(page.kept()).toMatchObject([
    { edit: { type: 'note', after: '已签发。补记' }, refusal: { refused: 'closed' } },
    { edit: { type: 'note', item: 'i9' }, refusal: { refused: 'no-such-item' } },
  ])
  const reader = await board.page(board.server(inspector), inspector)
  await saved(reader)
  write(reader, '我也写')
  expect(reader.kept()).toMatchObject([{ refusal: { refused: 'not-permitted' } }])
  expect(noteIn(reader)).toBe('开场。')
})

test('[PERM-2] notes typed offline into minutes that are signed meanwhile come back to their author', async () => {
  const server = board.server(lead)
  const page = await board.page(server, lead)
  await saved(page)
  server.online = false
  server.cut()
  write(page, '开场。来晚了')
  await until('offline', () => page.connection().kind === 'offline')
  const room = await board.stand.open(board.campaign)
  const member = dispatch
  await room.send({
    member,
    actor: { userId: member.userId, name: member.name },
    cause: 'meeting',
    act: 'meeting.sign',
    key: null,
    decide: ({ doc }) => ({
      writes: [{ kind: 'meeting-set', meeting: meetingId('m1'), key: 'state', value: meetingStates.signed }],
      ids: [],
      changes: [
        {
          thing: 'meeting',
          id: 'm1',
          field: 'state',
          before: meetingOf(doc, 'm1').get('state'),
          after: meetingStates.signed,
        },
      ],
    }),
  })
  server.online = true
  page.nudge()
  await until('it came back', () => page.kept().length === 1)
  expect(page.kept()).toMatchObject([
    { edit: { type: 'note', after: '开场。来晚了' }, refusal: { refused: 'closed' } },
  ])
  await until('the copy that held it is given up', () => noteIn(page) === '开场。')
})

test('[KAN-5] people in the same notes see each other there', async () => {
  const one = await board.page(board.server(lead), lead)
  const two = await board.page(board.server(dispatch), dispatch)
  await saved(one)
  await saved(two)
  one.focus({ meeting: meetingId('m1'), field: 'note:i1' })
  await until('it is told', () => two.presence()[0]?.focus?.meeting === 'm1')
  expect(two.presence()[0]?.focus).toEqual({ meeting: 'm1', field: 'note:i1' })
})
