import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createProjector } from '../../shared/board/project-board.ts'
import type { BoardView } from '../../shared/board/view.ts'
import type { Person } from '../support/api-people.ts'
import { today } from '../support/build-board.ts'
import { command, type MeetingServer, newKey, openMeetingServer, planMeeting } from './held-meeting.ts'

let server: MeetingServer
beforeAll(async () => {
  server = await openMeetingServer()
})
afterAll(() => server.stop())

async function view(): Promise<BoardView> {
  const answer = await server.office.send('/api/campaigns/xuancheng/state', {})
  const doc = new Y.Doc()
  Y.applyUpdate(doc, new Uint8Array(await answer.arrayBuffer()))
  return createProjector(doc, today).view()
}

test('[MEET-5] [SLIP-2] a meeting from its plan to signed minutes, and what it decided from 交办 to 销号', async () => {
  const { office, leader, unit } = server
  const meeting = await planMeeting(office)
  const route = (who: Person, act: string, more: object = {}) =>
    who.post(`/api/campaigns/xuancheng/meetings/${meeting}/${act}`, { key: newKey(), ...more })
  const ok = async (answer: Promise<{ status: number; body: unknown }>) => {
    const { status, body } = await answer
    expect([status, body]).toEqual([200, body])
    return body as { ids: string[] }
  }
  await ok(route(office, 'open'))
  const what = { type: 'decision.record', meeting, what: '本周完成征迁扫尾（示例）' }
  const parts = { leadUnitId: 'zhaoshang', due: '2030-01-01' }
  const { ids } = await ok(command(office, { ...what, ...parts }))
  const [decision = ''] = ids
  await ok(command(leader, { type: 'decision.confirm', meeting, decisions: [decision] }))
  await ok(route(office, 'close'))
  const refused = await route(office, 'sign', { number: '〔2021〕5号', signer: '示例签发人' })
  expect(refused.body).toMatchObject({ refused: 'not-permitted' })
  await ok(route(leader, 'sign', { number: '〔2021〕5号', signer: '示例签发人' }))

  const late = await command(office, { type: 'meeting.edit', meeting, patch: { place: '二楼' } })
  expect([late.status, late.body.refused]).toEqual([409, 'closed'])
  const step = (who: Person, act: string) =>
    command(who, { type: 'decision.step', meeting, decision, act, words: `${act}：示例` })
  for (const act of ['sign', 'start', 'report', 'finish']) await ok(step(unit, act))
  expect((await step(unit, 'clear')).body).toMatchObject({ refused: 'not-permitted' })
  await ok(step(office, 'clear'))

  const { meetings, decisions } = await view()
  expect(meetings.find(({ id }) => id === meeting)?.state).toMatchObject({
    kind: 'signed',
    signed: { number: '〔2021〕5号' },
  })
  expect(decisions.find(({ id }) => id === decision)).toMatchObject({
    number: 1,
    state: 'cleared',
    steps: ['issue', 'sign', 'start', 'report', 'finish', 'clear'].map(act => ({ act })),
  })
})
