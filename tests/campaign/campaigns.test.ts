import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apiClient } from '../support/api.ts'
import { openPeopledServer, type PeopledServer, type Person, passwordOf } from '../support/api-people.ts'

describe('campaigns over HTTP', () => {
  let server: PeopledServer
  let dispatch: Person
  beforeAll(async () => {
    server = await openPeopledServer()
    dispatch = await server.join('dispatch1', ['dispatch'])
  })
  afterAll(() => server.stop())

  const created = async (wanted: object) => {
    const { status, body } = await server.sysadmin.post('/api/campaigns', wanted)
    if (status !== 200) return { refused: body.refused, field: body.detail.field }
    await server.secadmin.put(`/api/campaigns/${body.id}/members/${dispatch.id}`, {
      roles: ['dispatch'],
      unitIds: [],
    })
    const { head } = (await dispatch.get(`/api/campaigns/${body.id}`)).body
    return { id: body.id, head, from: head.from.date, to: head.to.date }
  }

  test('[CAL-6] made from a seed, a campaign keeps its dates', async () => {
    expect(await created({ seed: 'cihu' })).toMatchObject({
      id: 'cihu',
      from: '2021-01-31',
      to: '2022-01-31',
    })
  })

  test('[CAL-6] or takes new ones: the same length from another day, or another last day', async () => {
    const moved = await created({ seed: 'xuancheng', from: '2026-03-01', name: '春季攻势' })
    expect(moved).toMatchObject({ from: '2026-03-01', to: '2026-06-08', head: { name: '春季攻势' } })
    expect(moved.id).toMatch(/^xuancheng-[0-9a-f]{8}$/)
    const longer = await created({ seed: 'xuancheng', from: '2026-03-01', to: '2026-12-31' })
    expect(longer).toMatchObject({ from: '2026-03-01', to: '2026-12-31' })
  })

  test('two made of one seed at once are two', async () => {
    const both = await Promise.all([created({ seed: 'jinan' }), created({ seed: 'jinan' })])
    expect(new Set(both.map(one => one.id)).size).toBe(2)
    expect(both.map(one => one.from)).toEqual([both[0]?.from, both[0]?.from])
  })

  test('[CAL-6] or begins empty', async () => {
    const empty = { seed: null, name: '新行动', from: '2026-01-01', to: '2026-04-10' }
    expect(await created(empty)).toMatchObject({
      from: '2026-01-01',
      to: '2026-04-10',
      head: { name: '新行动' },
    })
    expect(await created({ seed: null, name: '没有日期' })).toEqual({ refused: 'bad-value', field: 'from' })
    expect(await created({ ...empty, to: '2025-01-01' })).toEqual({ refused: 'bad-value', field: 'to' })
    expect(await created({ seed: 'atlantis' })).toMatchObject({ refused: 'no-such-item' })
  })

  test('[SYNC-1] a command sent again under its key answers the same and does nothing again', async () => {
    const areas = (await dispatch.get('/api/campaigns/xuancheng/changes')).body
    expect(areas.rows).toHaveLength(1)
    const command = {
      type: 'plan.head',
      head: { scopeNote: '示例' },
    }
    const send = () => dispatch.post('/api/campaigns/xuancheng/commands', { key: 'once-and-again', command })
    const [first, second] = await Promise.all([send(), send()])
    const third = await send()
    expect(first.status, JSON.stringify(first.body)).toBe(200)
    expect([second.body, third.body]).toEqual([first.body, first.body])
    expect((await dispatch.get('/api/campaigns/xuancheng/changes')).body.rows).toHaveLength(2)
  })

  test('[CAL-2] the time zone of a board is one there is, and stays when the head is changed in other ways', async () => {
    const { id } = await created({ seed: null, name: '示例', from: '2026-01-01', to: '2026-01-31' })
    const put = (key: string, head: object) =>
      dispatch.post(`/api/campaigns/${id}/commands`, { key, command: { type: 'plan.head', head } })
    expect((await put('nowhere-zone', { timeZone: 'Asia/Atlantis' })).status).toBe(400)
    expect((await put('western-zone', { timeZone: 'Asia/Urumqi' })).status).toBe(200)
    expect((await put('another-name', { name: '另一个' })).status).toBe(200)
    expect((await dispatch.get(`/api/campaigns/${id}`)).body.head).toMatchObject({
      name: '另一个',
      timeZone: 'Asia/Urumqi',
    })
    expect((await dispatch.get('/api/campaigns')).status).toBe(200)
  })

  test('[PERM-1] a command the matrix does not grant is refused with 403, a malformed one with 400', async () => {
    const unit = await server.join('unit1', ['unit'], ['zhaoshang'])
    const command = { type: 'plan.head', head: { name: '改名' } }
    const denied = await unit.post('/api/campaigns/xuancheng/commands', { key: 'no-right-to', command })
    expect([denied.status, denied.body.refused]).toEqual([403, 'not-permitted'])
    const malformed = await unit.post('/api/campaigns/xuancheng/commands', {
      key: 'malformed',
      command: { type: 'x' },
    })
    expect([malformed.status, malformed.body.refused]).toEqual([400, 'bad-request'])
  })

  test('[AUD-1] history is read newest first, a page at a time', async () => {
    for (const note of ['甲', '乙', '丙'])
      await dispatch.post('/api/campaigns/xuancheng/commands', {
        key: `note-for-${note}-page`,
        command: { type: 'plan.head', head: { scopeNote: note } },
      })
    const all = (await dispatch.get('/api/campaigns/xuancheng/changes?limit=100')).body.rows
    const read = []
    for (let before = ''; ; ) {
      const { rows, next } = (await dispatch.get(`/api/campaigns/xuancheng/changes?limit=3${before}`)).body
      expect(rows.length).toBeLessThanOrEqual(3)
      read.push(...rows)
      if (next === null) break
      before = `&before=${next}`
    }
    expect(read).toEqual(all)
    expect(all.map((row: { seq: number }) => row.seq)).toEqual(
      all.map((_: unknown, at: number) => all.length - at),
    )
    expect(all[0]).toMatchObject({ actor: { userId: dispatch.id }, roles: ['dispatch'], cause: 'command' })
  })

  test('an unknown campaign is 404 everywhere', async () => {
    for (const path of ['', '/state', '/changes', '/members'])
      expect([path, (await dispatch.get(`/api/campaigns/nowhere${path}`)).body.refused]).toEqual([
        path,
        'no-such-campaign',
      ])
    expect((await dispatch.post('/api/campaigns/nowhere/join')).status).toBe(404)
    expect((await dispatch.post('/api/campaigns/NO%20SUCH/join')).status).toBe(404)
  })

  test('[ACC-10] a session unused for too long, or too old, is over', async () => {
    const { db } = server.program.parts.access
    for (const column of ['updatedAt', 'createdAt'] as const) {
      const browser = apiClient(server.url)
      await browser.signIn('dispatch1', passwordOf('dispatch1'))
      const { id } = await db
        .selectFrom('session')
        .select('id')
        .orderBy('createdAt', 'desc')
        .executeTakeFirstOrThrow()
      const longAgo = new Date(Date.now() - 25 * 3_600_000).toISOString()
      await db
        .updateTable('session')
        .set({ [column]: longAgo })
        .where('id', '=', id)
        .execute()
      expect([column, (await browser.get('/api/session')).status]).toEqual([column, 401])
    }
  })
})
