import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoPassword } from '../../server/campaign/demo/accounts.ts'
import { demoPlan } from '../../server/campaign/demo/build-demo.ts'
import { moment } from '../../server/campaign/demo/demo-days.ts'
import { addDays } from '../../shared/calendar/arithmetic.ts'
import { type ApiClient, apiClient } from '../support/api.ts'
import { date } from '../support/build-board.ts'
import { openServer, type TestServer } from '../support/server.ts'
import { unzip } from '../support/unzip.ts'

const at = '/api/campaigns/xuancheng/bulletins'
let server: TestServer
let dispatch: ApiClient
let leader: ApiClient
let unit: ApiClient

/** A campaign with nothing on it, its first days over. */
beforeAll(async () => {
  server = await openServer({
    demo: true,
    async buildDemo(host) {
      host.setNow(moment(date('2021-09-23'), '08:00'))
      const room = await host.openRoom(demoPlan('xuancheng'))
      for (let day = date('2021-09-23'); day < '2021-10-04'; day = addDays(day, 1)) {
        host.setNow(moment(addDays(day, 1), '00:00'))
        await room.rollDay(day)
      }
      host.finish(moment(date('2021-10-04'), '09:00'))
    },
  })
  const seat = async (username: string) => {
    const browser = apiClient(server.url)
    await browser.signIn(username, demoPassword)
    return browser
  }
  dispatch = await seat('dispatch')
  leader = await seat('leader')
  unit = await seat('zhaoshang')
}, 60_000)
afterAll(() => server?.stop())

const draft = async (kind: string, on: string) => (await dispatch.post(at, { kind, on })).body

describe('bulletins over HTTP', () => {
  test('[HIST-3] every member reads the morning brief; it is the day before', async () => {
    const { status, body } = await unit.get('/api/campaigns/xuancheng/brief')
    expect(status).toBe(200)
    expect(body.facts).toMatchObject({ today: '2021-10-04', day: '2021-10-03', dayOfCampaign: 12 })
  })

  test('[HIST-3] only dispatch drafts; a draft is known to dispatch and leaders alone', async () => {
    const made = await draft('month', '2021-09-30')
    expect(made).toMatchObject({ state: 'draft', from: '2021-09-23', to: '2021-09-30', number: null })
    for (const other of [leader, unit])
      expect((await other.post(at, { kind: 'week', on: '2021-09-30' })).status).toBe(403)
    const seen = async (who: ApiClient) => (await who.get(at)).body.map((one: { id: string }) => one.id)
    expect(await seen(leader)).toContain(made.id)
    expect(await seen(unit)).not.toContain(made.id)
    for (const path of [`${at}/${made.id}`, `${at}/${made.id}/bulletin.docx`])
      expect((await unit.get(path)).status).toBe(404)
  })

  test('[HIST-3] an edit of an old version is refused, and nothing is lost', async () => {
    const made = await draft('xun', '2021-09-30')
    const put = (version: number, title: string) =>
      dispatch.put(`${at}/${made.id}`, { version, body: { ...made.body, title } })
    expect((await put(1, '第一次')).body).toMatchObject({ version: 2, body: { title: '第一次' } })
    expect((await put(1, '迟到的')).status).toBe(409)
    expect((await dispatch.get(`${at}/${made.id}`)).body.body.title).toBe('第一次')
    const again = await dispatch.post(`${at}/${made.id}/redraft`, { version: 2 })
    expect(again.body).toMatchObject({ version: 3, body: made.body })
  })

  test('[HIST-3] issued it is numbered, everybody reads it, and nobody changes it', async () => {
    const made = await draft('week', '2021-09-30')
    const issue = { key: 'k1', version: 1, issuer: '示例办公室' }
    expect((await leader.post(`${at}/${made.id}/issue`, issue)).status).toBe(403)
    const issued = await dispatch.post(`${at}/${made.id}/issue`, issue)
    expect(issued.body).toMatchObject({ state: 'issued', number: 1, issued: { on: '2021-10-04' } })
    expect((await dispatch.post(`${at}/${made.id}/issue`, issue)).body).toEqual(issued.body)
    expect((await unit.get(`${at}/${made.id}`)).body).toEqual(issued.body)
    const edit = await dispatch.put(`${at}/${made.id}`, { version: 1, body: made.body })
    expect(edit.body).toMatchObject({ refused: 'closed' })
    expect((await dispatch.delete(`${at}/${made.id}?version=1`)).body).toMatchObject({ refused: 'closed' })
  })

  test.each([
    ['2021-08-01', 'bad-value'],
    ['2021-10-09', 'bad-value'],
  ])('[HIST-3] there is nothing to draft of %s', async (on, refused) => {
    const answer = await dispatch.post(at, { kind: on === '2021-10-09' ? 'brief' : 'month', on })
    expect(answer.body).toMatchObject({ refused })
  })

  test('[HIST-3] on paper: red head, number, issuer, rule, 报 and 送, and charts that hold their figures', async () => {
    const made = await draft('xun', '2021-10-03')
    const issue = { key: 'k2', version: 1, issuer: '示例办公室' }
    await dispatch.post(`${at}/${made.id}/issue`, issue)
    const answer = await fetch(`${server.url}${at}/${made.id}/bulletin.docx`, {
      headers: { cookie: unit.cookie() },
    })
    const parts = unzip(new Uint8Array(await answer.arrayBuffer()))
    const words = (parts.get('word/document.xml') ?? '').replace(/<[^>]+>/g, '|').replace(/\|+/g, '|')
    for (const part of [
      made.body.flag,
      '第1期',
      '示例办公室',
      '2021年10月4日',
      '一、总体情况',
      '报：领导小组',
    ])
      expect(words).toContain(part)
    expect(words).not.toContain('送审稿')
    expect(parts.get('word/charts/chart1.xml')).toContain('会战时间进度')
  })
})
