import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freezingErrand } from '../../server/meeting/meeting-errands.ts'
import type { Member } from '../../shared/access/member.ts'
import type { MeetingId, UserId } from '../../shared/ids.ts'
import type { Control } from '../../shared/meeting/control.ts'
import { isRefusal, type Refusal } from '../../shared/refusal.ts'
import type { ApiAnswer } from '../support/api.ts'
import {
  command,
  type MeetingServer,
  newKey,
  openMeetingServer,
  planMeeting,
  xuancheng,
} from './held-meeting.ts'

/** What a power cut between two writes leaves behind, made by doing the first of them alone. */
describe('what was half done', () => {
  let server: MeetingServer
  beforeAll(async () => {
    server = await openMeetingServer()
  })
  afterAll(() => server.stop())

  const done = <T>(answer: T | Refusal): T => {
    if (isRefusal(answer)) throw new Error(answer.refused)
    return answer
  }
  const office = (): Member => ({
    userId: server.office.id as UserId,
    name: '示例',
    roles: ['dispatch'],
    unitIds: [],
  })
  const parts = () => server.program.parts
  const freeze = async (reason: 'meeting-open' | 'meeting-close', meeting: MeetingId) =>
    done(await parts().snapshots.take(xuancheng, { reason, meeting }, office()))
  /** The change of the board without what goes with it. */
  const onBoard = async (act: 'open' | 'close', meeting: MeetingId, key: string) => {
    const snapshot = await freeze(`meeting-${act}`, meeting)
    const room = done(await parts().meetings.open(xuancheng))
    done(await room.send(freezingErrand(`meeting.${act}`, meeting, snapshot, { member: office(), key })))
    return snapshot
  }
  const post = (meeting: MeetingId, act: 'open' | 'close', key = newKey()): Promise<ApiAnswer> =>
    server.office.post(`/api/campaigns/xuancheng/meetings/${meeting}/${act}`, { key })
  const control = async (meeting: MeetingId) =>
    ((await server.unit.get('/api/campaigns/xuancheng/control')).body as Control[]).find(
      one => one.meeting === meeting,
    )
  const presenter = async (meeting: MeetingId) => (await control(meeting))?.presenter

  test('[MEET-3] a snapshot without its meeting: it opens with the board as it then is', async () => {
    const meeting = await planMeeting(server.office)
    const early = await freeze('meeting-open', meeting)
    await command(server.office, {
      type: 'meeting.put-item',
      meeting,
      item: null,
      patch: { section: 'speech', title: '示例：新的一项' },
    })
    const { body } = await post(meeting, 'open')
    expect(body.snapshot.seq).toBeGreaterThan(early.seq)
    expect(body.snapshot.id).not.toBe(early.id)
  })

  test('[MEET-3] closing what never opened freezes nothing, and nothing old is answered later', async () => {
    const meeting = await planMeeting(server.office)
    expect((await post(meeting, 'close')).body.refused).toBe('conflict')
    await post(meeting, 'open')
    const { body } = await post(meeting, 'close')
    expect(body.snapshot).toMatchObject({ reason: 'meeting-close', seq: body.seq - 1 })
  })

  test('[MEET-4] an open meeting without its control gets one as soon as it is looked for, and a presenter when opening is asked again, under the key or another', async () => {
    for (const again of ['same', 'other']) {
      const meeting = await planMeeting(server.office)
      const key = newKey()
      const snapshot = await onBoard('open', meeting, key)
      expect(await presenter(meeting)).toBeNull()
      const { body } = await post(meeting, 'open', again === 'same' ? key : newKey())
      expect(body.snapshot).toEqual(snapshot)
      expect(await presenter(meeting)).toMatchObject({ userId: server.office.id })
    }
  })

  test('[MEET-4] a closed meeting whose control is left over takes no act, and closing again removes it', async () => {
    const meeting = await server.hold()
    const snapshot = await onBoard('close', meeting, newKey())
    const act = { act: 'timer', version: 1, run: false }
    expect((await server.act(server.office, meeting, act)).body.refused).toBe('closed')
    const { body } = await post(meeting, 'close')
    expect(body.snapshot).toEqual(snapshot)
    expect(await control(meeting)).toBeUndefined()
  })
})
