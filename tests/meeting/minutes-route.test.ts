import { hash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signingErrand } from '../../server/meeting/meeting-errands.ts'
import { canonicalJson } from '../../server/room/canonical-json.ts'
import { CampaignId, MeetingId, UserId } from '../../shared/ids.ts'
import { minutesOf } from '../../shared/meeting/minutes.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { openPeopledServer, type PeopledServer, type Person } from '../support/api-people.ts'
import { unzip } from '../support/unzip.ts'

const campaign = '/api/campaigns/xuancheng'
let server: PeopledServer
let dispatch: Person
let leader: Person
let unit: Person
let meeting: string
let keys = 0

const key = () => `minutes-key-${++keys}`
const command = (command: object, who = dispatch) => who.post(`${campaign}/commands`, { key: key(), command })
const step = (act: string, body: object = {}, who = dispatch) =>
  who.post(`${campaign}/meetings/${meeting}/${act}`, { key: key(), ...body })
const file = (who = unit) => who.send(`${campaign}/meetings/${meeting}/minutes.docx`, {})
const nameOf = (answer: Response) =>
  decodeURIComponent(answer.headers.get('content-disposition')?.split("UTF-8''")[1] ?? '')

const head = {
  title: '项目调度会（示例）',
  rhythmId: null,
  periodEnd: null,
  on: '2021-10-29',
  time: '15:00',
  place: '示例会议室',
  chair: { words: '分管领导' },
  recorder: '',
  scope: {},
}
const words = async () =>
  unzip(new Uint8Array(await (await file()).arrayBuffer())).get('word/document.xml') ?? ''
/** The campaign's short name is in the red head of every minutes. */
const rename = async (name: string) => {
  const { status } = await command({ type: 'plan.head', head: { name } })
  expect(status).toBe(200)
}

beforeAll(async () => {
  server = await openPeopledServer()
  dispatch = await server.join('dispatch', ['dispatch'], ['jiantou'])
  leader = await server.join('leader', ['leader'])
  unit = await server.join('unit', ['unit'], ['zhaoshang'])
  meeting = (await command({ type: 'meeting.plan', head })).body.ids[0]
}, 30_000)
afterAll(() => server?.stop())

describe('[MEET-5] the minutes over HTTP', () => {
  test('a meeting that has not begun has none', async () => {
    expect((await unit.get(`${campaign}/meetings/${meeting}/minutes.docx`)).body.refused).toBe('conflict')
    expect((await unit.get(`${campaign}/meetings/never/minutes.docx`)).body.refused).toBe('no-such-item')
  })

  test('while it runs every member gets the draft, under its Chinese name', async () => {
    await step('open')
    const answer = await file()
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain('wordprocessingml')
    expect(nameOf(answer)).toBe('项目调度会纪要（示例） 2021-10-29 送审稿.docx')
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
    expect((await file(server.browser() as Person)).status).toBe(401)
  })

  test('signed, they are no draft, and the signature is the hash of what they say', async () => {
    await step('close')
    const signed = await step('sign', { number: '〔2021〕1号', signer: '分管领导' }, leader)
    expect(nameOf(await file())).toBe('项目调度会纪要（示例） 2021-10-29.docx')
    const room = await server.program.parts.boards.open(CampaignId.parse('xuancheng'))
    if (isRefusal(room)) throw new Error(room.refused)
    const view = await room.view()
    const found = view.meetings.find(one => one.id === meeting)
    if (!found) throw new Error('no meeting')
    expect(hash('sha256', canonicalJson(minutesOf(view, found)), 'hex')).toBe(signed.body.sha256)
  })

  test('what is renamed afterwards changes no word of them', async () => {
    const before = await words()
    await rename('改名之后')
    expect(await words()).toBe(before)
    expect(before).not.toContain('仅供核对')
  })

  test('of which nobody kept the words, and which are others now, they say so', async () => {
    meeting = (await command({ type: 'meeting.plan', head: { ...head, title: '另一次会议（示例）' } })).body
      .ids[0]
    await step('open')
    await step('close')
    const room = await server.program.parts.meetings.open(CampaignId.parse('xuancheng'))
    if (isRefusal(room)) throw new Error(room.refused)
    const id = MeetingId.parse(meeting)
    const signer = {
      userId: UserId.parse(leader.id),
      name: '示例领导',
      roles: ['leader' as const],
      unitIds: [],
    }
    const asked = { member: signer, key: key() }
    await room.send(signingErrand(minutesOf, id, { number: '〔2021〕2号', signer: '分管领导' }, asked))
    await rename('又改名')
    expect(await words()).toContain('与签发文本不一致，仅供核对')
  })
})
