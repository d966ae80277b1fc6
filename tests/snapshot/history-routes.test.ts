import { hash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canonicalJson } from '../../server/room/canonical-json.ts'
import { addDays } from '../../shared/calendar/arithmetic.ts'
import { CalendarDate } from '../../shared/calendar/date.ts'
import { applyDelta } from '../../shared/snapshot/delta.ts'
import { type ApiClient, apiClient, type Json } from '../support/api.ts'
import { openServer, type TestServer } from '../support/server.ts'

const campaign = '/api/campaigns/xuancheng'
let server: TestServer
let inspector: ApiClient
let days: Json[]

beforeAll(async () => {
  server = await openServer({ demo: true })
  inspector = apiClient(server.url)
  await inspector.signIn('jiwei', 'Guatu-2021-demo')
  days = (await inspector.get(`${campaign}/snapshots?reason=day`)).body
})
afterAll(() => server?.stop())

const boardOf = async (facts: Json) => (await inspector.get(`${campaign}/snapshots/${facts.id}`)).body.board

describe('the demo’s past over HTTP', () => {
  test('[SNAP-1] every day since the campaign began is there, with 旬 and month', async () => {
    const all: Json[] = (await inspector.get(`${campaign}/snapshots`)).body
    const first = CalendarDate.parse('2021-09-23')
    expect(days.map(one => one.day)).toEqual(Array.from({ length: 36 }, (_, n) => addDays(first, 35 - n)))
    expect(all.filter(one => one.reason === 'xun').map(one => one.day)).toEqual([
      '2021-10-20',
      '2021-10-10',
      '2021-09-30',
    ])
    expect(all.filter(one => one.reason === 'month').map(one => one.day)).toEqual(['2021-09-30'])
    expect((await inspector.get(`${campaign}/snapshots?reason=never`)).status).toBe(400)
  })

  test('[SNAP-1] a difference leads from one day to another, forwards and back', async () => {
    const [newest, , , older] = days
    const [after, before] = [await boardOf(newest), await boardOf(older)]
    const there = (await inspector.get(`${campaign}/snapshots/${newest.id}/since/${older.id}`)).body
    expect(there.facts).toEqual(newest)
    expect(canonicalJson(applyDelta(before, there.delta))).toBe(canonicalJson(after))
    const back = (await inspector.get(`${campaign}/snapshots/${older.id}/since/${newest.id}`)).body
    expect(canonicalJson(applyDelta(after, back.delta))).toBe(canonicalJson(before))
    expect((await inspector.get(`${campaign}/snapshots/${newest.id}/since/nothing`)).status).toBe(404)
  })

  test('[SNAP-1] the moment a day ended with is the board of its snapshot', async () => {
    for (const facts of [days[0], days[10], days[20]]) {
      const { body } = await inspector.get(`${campaign}/moments?at=${facts.at - 1}`)
      expect(body.facts).toEqual({ at: facts.at - 1, seq: facts.seq, day: facts.day })
      expect(hash('sha256', canonicalJson(body.board), 'hex')).toBe(facts.sha256)
    }
  })

  test('a moment after a change is the board with it; none before the first, none to come', async () => {
    const { body } = await inspector.get(`${campaign}/moments?seq=200`)
    expect(body.facts).toMatchObject({ seq: 200 })
    const earlier = await inspector.get(`${campaign}/moments?seq=199`)
    expect(canonicalJson(earlier.body.board)).not.toBe(canonicalJson(body.board))
    expect((await inspector.get(`${campaign}/moments?seq=999999`)).status).toBe(404)
    expect((await inspector.get(`${campaign}/moments?at=1000`)).status).toBe(404)
    expect((await inspector.get(`${campaign}/moments?at=${Date.parse('2030-01-01')}`)).body.refused).toBe(
      'bad-value',
    )
    expect((await inspector.get(`${campaign}/moments`)).status).toBe(400)
  })

  test('[SNAP-2] the series is the figures of each day’s own snapshot, oldest first', async () => {
    const series: Json[] = (await inspector.get(`${campaign}/series`)).body
    expect(series.map(one => one.day)).toEqual(days.map(one => one.day).reverse())
    expect(series.at(-1).metrics).toEqual((await boardOf(days[0])).metrics)
    expect(series.map(one => one.snapshot)).toEqual(days.map(one => one.id).reverse())
  })

  test('[LAMP-5] a card’s life is its lamp in each day’s snapshot', async () => {
    const boards = await Promise.all([days[0], days[14], days[30]].map(boardOf))
    const lagging: Json[] = (await inspector.get(`${campaign}/lagging`)).body
    for (const { card } of lagging.slice(0, 5)) {
      const { body } = await inspector.get(`${campaign}/cards/${card}/life`)
      const lamps = new Map(body.days.map((one: Json) => [one.day, one.lamp]))
      for (const board of boards) expect(lamps.get(board.today)).toBe(board.standing[card]?.lamp)
    }
    expect((await inspector.get(`${campaign}/cards/nothing/life`)).body.days).toEqual([])
  })

  test('who lags since when, and the last person’s change, agree with days and changes', async () => {
    const lagging: Json[] = (await inspector.get(`${campaign}/lagging`)).body
    expect(lagging.length).toBeGreaterThan(5)
    for (const { card, since, days: run, changed, recentChanges } of lagging.slice(0, 8)) {
      const life: Json[] = (await inspector.get(`${campaign}/cards/${card}/life`)).body.days
      const before = life.find(one => since && one.day === addDays(since, -1))
      if (since) expect(run).toBe(life.filter(one => one.day >= since).length + 1)
      if (before && life.at(-1).lamp === 'red') expect(before.lamp).not.toBe('red')
      const { rows } = (await inspector.get(`${campaign}/changes?card=${card}&limit=500`)).body
      const people = rows.filter((row: Json) => row.cause !== 'clock' && row.cause !== 'genesis')
      expect(changed).toMatchObject({ at: people[0].at, name: people[0].actor.name })
      expect(recentChanges).toBeLessThanOrEqual(new Set(people.map((row: Json) => row.seq)).size)
      expect(recentChanges).toBeGreaterThan(0)
    }
  })

  test('[PERM-1] outsiders read none of it', async () => {
    const stranger = apiClient(server.url)
    for (const path of ['moments?seq=1', 'series', 'lagging', 'cards/k/life'])
      expect((await stranger.get(`${campaign}/${path}`)).status).toBe(401)
  })
})
