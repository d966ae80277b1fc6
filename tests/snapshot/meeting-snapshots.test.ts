import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPeopledServer, type PeopledServer, type Person } from '../support/api-people.ts'

const campaign = '/api/campaigns/xuancheng'
let server: PeopledServer
let dispatch: Person
let unit: Person
let keys = 0

beforeAll(async () => {
  server = await openPeopledServer()
  dispatch = await server.join('dispatch', ['dispatch'], ['jiantou'])
  unit = await server.join('unit', ['unit'], ['zhaoshang'])
}, 30_000)
afterAll(() => server?.stop())

const key = () => `snapshot-key-${++keys}`
const command = (command: object) => dispatch.post(`${campaign}/commands`, { key: key(), command })
const createCard = (title: string) =>
  command({ type: 'card.create', title, workflowId: 'task', areaId: 'projects' })
const act = (meeting: string, act: 'open' | 'close', who = dispatch) =>
  who.post(`${campaign}/meetings/${meeting}/${act}`, { key: key() })
const boardOf = async (snapshot: string) => (await unit.get(`${campaign}/snapshots/${snapshot}`)).body.board
const kept = async (reason: string) =>
  (await dispatch.get(`${campaign}/snapshots`)).body.filter(
    (one: { reason: string }) => one.reason === reason,
  )

async function plan(title: string): Promise<string> {
  const head = {
    title,
    rhythmId: null,
    periodEnd: null,
    on: '2021-10-29',
    time: '15:00',
    place: '示例会议室',
    chair: { words: '分管领导' },
    recorder: '',
    scope: {},
  }
  const answer = await command({ type: 'meeting.plan', head })
  expect(answer.body.refused).toBeUndefined()
  return answer.body.ids[0]
}

describe('[MEET-3] a meeting and its snapshots', () => {
  test('opening freezes the board as it was, and the board stays live', async () => {
    await createCard('示例任务一')
    const meeting = await plan('第一次示例会')
    const opened = await act(meeting, 'open')
    expect(opened.body.snapshot).toMatchObject({ reason: 'meeting-open', meeting })
    expect(opened.body.snapshot.seq).toBeLessThan(opened.body.seq)
    await createCard('示例任务二')
    expect(Object.keys((await boardOf(opened.body.snapshot.id)).cards)).toHaveLength(1)

    const closed = await act(meeting, 'close')
    expect(closed.body.snapshot).toMatchObject({ reason: 'meeting-close', meeting })
    expect(Object.keys((await boardOf(closed.body.snapshot.id)).cards)).toHaveLength(2)
  })

  test('asking again answers the same snapshot', async () => {
    const meeting = await plan('第二次示例会')
    const before = (await kept('meeting-open')).length
    const first = await act(meeting, 'open')
    await createCard('示例任务三')
    const second = await act(meeting, 'open')
    expect(second.body.snapshot).toEqual(first.body.snapshot)
    expect(await kept('meeting-open')).toHaveLength(before + 1)
  })

  test('who may not open a meeting freezes nothing', async () => {
    const meeting = await plan('第三次示例会')
    const before = (await kept('meeting-open')).length
    expect((await act(meeting, 'open', unit)).body.refused).toBe('not-permitted')
    expect((await act(meeting, 'close')).body.refused).toBe('conflict')
    await command({ type: 'meeting.cancel', meeting, reason: '改期' })
    expect((await act(meeting, 'open')).body.refused).toBe('closed')
    expect((await act('never', 'open')).body.refused).toBe('no-such-item')
    expect(await kept('meeting-open')).toHaveLength(before)
  })
})
