import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ApiClient, Json } from '../support/api.ts'
import { openPeopledServer, type PeopledServer, type Person } from '../support/api-people.ts'

const campaign = '/api/campaigns/xuancheng'
let server: PeopledServer
let dispatch: Person
let inspector: Person
let leader: Person
let unit: Person
let stranger: Person
let keys = 0

beforeAll(async () => {
  server = await openPeopledServer()
  dispatch = await server.join('dispatch', ['dispatch'], ['jiantou'])
  inspector = await server.join('inspector', ['inspector'], ['jigongwei'])
  leader = await server.join('leader', ['leader'])
  unit = await server.join('unit', ['unit'], ['zhaoshang'])
  stranger = await server.join('stranger', [])
  await createCard('示例任务甲')
  await createCard('=示例任务乙')
}, 40_000)
afterAll(() => server?.stop())

const createCard = (title: string) =>
  dispatch.post(`${campaign}/commands`, {
    key: `audit-test-key-${++keys}`,
    command: { type: 'card.create', title, workflowId: 'task', areaId: 'projects' },
  })
const logged = async (kind: string): Promise<Json[]> =>
  (await server.auditor.get('/api/access-log')).body.rows.filter((row: Json) => row.kind === kind)

describe('[AUD-2] who reads the audit', () => {
  const paths = ['audit', 'audit/names', 'audit/verify', 'audit/export', 'audit/heads.json']
  const people: readonly (readonly [string, () => ApiClient, number])[] = [
    ['the auditor, who belongs to no campaign', () => server.auditor, 200],
    ['an inspector', () => inspector, 200],
    ['a leader', () => leader, 200],
    ['dispatch', () => dispatch, 200],
    ['a unit', () => unit, 403],
    ['somebody of no campaign', () => stranger, 403],
    ['the system administrator', () => server.sysadmin, 403],
    ['the security administrator', () => server.secadmin, 403],
    ['nobody', () => server.browser(), 401],
  ]
  test.each(people)('%s', async (_who, person, status) => {
    for (const path of paths)
      expect([path, (await person().send(`${campaign}/${path}`, { method: 'GET' })).status]).toEqual([
        path,
        status,
      ])
  })

  test('the auditor gets nothing of the board besides', async () => {
    expect((await server.auditor.get(`${campaign}/snapshots`)).status).toBe(403)
    expect((await server.auditor.get(`${campaign}/changes`)).status).toBe(403)
    expect((await server.auditor.get('/api/campaigns/elsewhere/audit')).body.refused).toBe('no-such-campaign')
  })
})

describe('[AUD-2] the page of changes', () => {
  test('follows one card and one person, and names the card', async () => {
    const { rows } = (await inspector.get(`${campaign}/audit?text=${encodeURIComponent('示例任务甲')}`)).body
    const card = rows[0].id
    const followed = (await inspector.get(`${campaign}/audit?thing=card&id=${card}`)).body.rows
    expect(followed.length).toBeGreaterThan(3)
    expect(new Set(followed.map((row: Json) => `${row.id} ${row.title}`))).toEqual(
      new Set([`${card} 示例任务甲`]),
    )
    const byOther = await inspector.get(`${campaign}/audit?thing=card&id=${card}&person=nobody`)
    expect(byOther.body).toEqual({ rows: [], next: null })
  })

  test('goes on page by page, to the first row', async () => {
    const seen: string[] = []
    let before = ''
    do {
      const { body } = await leader.get(`${campaign}/audit?limit=3${before && `&before=${before}`}`)
      seen.push(...body.rows.map((row: Json) => `${row.seq}-${row.ord}`))
      before = body.next
    } while (before)
    const whole = (await leader.get(`${campaign}/audit?limit=500`)).body.rows
    expect(seen).toEqual(whole.map((row: Json) => `${row.seq}-${row.ord}`))
  })

  test.each(['from=2021-13-01', 'cause=magic', 'before=x', 'limit=9999', 'field=%27'])(
    'says what is wrong with %s',
    async query => {
      expect((await leader.get(`${campaign}/audit?${query}`)).body.refused).toBe('bad-request')
    },
  )
})

describe('[AUD-2] what leaves the system is logged', () => {
  test('an export carries the head, is safe in a sheet, and is a row of the access log', async () => {
    const before = (await logged('audit.export')).length
    const answer = await inspector.send(`${campaign}/audit/export?format=csv&field=title`, { method: 'GET' })
    const text = await answer.text()
    const { body: verdict } = await inspector.get(`${campaign}/audit/verify`)
    expect(text.split('\r\n')[0]).toContain(verdict.hash)
    expect(text).toContain(",'=示例任务乙,")
    expect(text).not.toContain(',=示例任务乙')
    const rows = await logged('audit.export')
    expect(rows.length).toBe(before + 1)
    expect(rows[0]).toMatchObject({
      actorId: inspector.id,
      campaign: 'xuancheng',
      ok: true,
      detail: { format: 'csv', field: 'title', headHash: verdict.hash },
    })
  })

  test('JSON lines say the same, one change a line under one head', async () => {
    const answer = await leader.send(`${campaign}/audit/export?format=jsonl`, { method: 'GET' })
    const lines = (await answer.text())
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    const shown = (await leader.get(`${campaign}/audit?limit=500`)).body.rows
    expect(lines[0]).toMatchObject({ guatu: 'audit', campaign: 'xuancheng', by: '示例leader' })
    expect(lines.slice(1)).toEqual(shown)
  })

  test('a check of the chain says whole, and is logged', async () => {
    const { body } = await server.auditor.get(`${campaign}/audit/verify`)
    expect(body).toMatchObject({
      whole: true,
      seq: expect.any(Number),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect((await logged('audit.verify'))[0]).toMatchObject({ ok: true, detail: { seq: body.seq } })
  })

  test('the sealed days come with their key', async () => {
    const answer = await server.auditor.send(`${campaign}/audit/heads.json`, { method: 'GET' })
    expect(answer.headers.get('content-disposition')).toContain('daily-heads-xuancheng.json')
    expect(await answer.json()).toMatchObject({
      campaign: 'xuancheng',
      publicKey: expect.stringContaining('PUBLIC KEY'),
    })
    expect((await logged('audit.export'))[0].detail).toEqual({ format: 'heads' })
  })
})
