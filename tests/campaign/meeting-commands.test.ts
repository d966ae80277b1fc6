import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Json } from '../support/api.ts'
import { openPeopledServer, type PeopledServer, type Person } from '../support/api-people.ts'

describe('meetings over HTTP', () => {
  let server: PeopledServer
  let dispatch: Person
  let leader: Person
  let inspector: Person
  let meeting: string
  let keys = 0
  beforeAll(async () => {
    server = await openPeopledServer()
    dispatch = await server.join('dispatch1', ['dispatch'])
    leader = await server.join('leader1', ['leader'])
    inspector = await server.join('inspector1', ['inspector'])
    meeting = (await command(dispatch, { type: 'meeting.plan', head })).body.ids[0]
  })
  afterAll(() => server.stop())

  const head = {
    title: '项目调度会（示例）',
    rhythmId: null,
    periodEnd: null,
    on: '2021-10-29',
    time: '15:00',
    place: '示例会议室',
    chair: { words: '分管领导' },
    recorder: '示例记录人',
    scope: {},
  }
  const command = (by: Person, wanted: object) =>
    by.post(`/api/campaigns/${server.campaign}/commands`, { key: `meeting-${++keys}`, command: wanted })
  const changes = async (): Promise<Json[]> =>
    (await dispatch.get(`/api/campaigns/${server.campaign}/changes`)).body.rows

  test('[AUD-1] what a meeting does is in the audit, with the meeting as its cause', async () => {
    const { status } = await command(dispatch, { type: 'meeting.edit', meeting, patch: { place: '二楼' } })
    expect(status).toBe(200)
    const [row] = await changes()
    expect(row).toMatchObject({
      cause: 'meeting',
      act: 'meeting.edit',
      thing: 'meeting',
      id: meeting,
      field: 'head',
      before: { place: '示例会议室' },
      after: { place: '二楼' },
    })
  })

  test.each([
    { type: 'meeting.open', snapshotId: 's1', seq: 1 },
    { type: 'meeting.close', snapshotId: 's1', seq: 1 },
    { type: 'meeting.sign', number: '5号', signer: '示例', sha256: 'a'.repeat(64) },
  ])('[MEET-5] nobody says for the server what it froze or hashed: $type', async wanted => {
    for (const by of [dispatch, leader]) {
      const { status, body } = await command(by, { ...wanted, meeting })
      expect([status, body.refused]).toEqual([400, 'bad-request'])
    }
  })

  test('[MEET-5] an inspector changes nothing of it', async () => {
    const before = (await changes()).length
    const refused = await command(inspector, { type: 'meeting.cancel', meeting, reason: '取消' })
    expect(refused.body).toMatchObject({ refused: 'not-permitted' })
    expect(await changes()).toHaveLength(before)
  })
})
