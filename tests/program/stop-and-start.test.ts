import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { seeds } from '../../server/campaign/seeds/index.ts'
import type { BuildDemo } from '../../server/program/demo.ts'
import type { Instant } from '../../shared/calendar/date.ts'
import { CloseReason } from '../../shared/protocol/close-reasons.ts'
import { apiClient } from '../support/api.ts'
import { passwordOf, setupBody } from '../support/api-people.ts'
import { joinAndOpen } from '../support/api-socket.ts'
import { openServer } from '../support/server.ts'

const root = resolve(import.meta.dirname, '../..')
let dataDir = ''
const folder = () => {
  dataDir = mkdtempSync(join(tmpdir(), 'guatu-stop-'))
  return dataDir
}
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

describe('[OPS-2] stopping', () => {
  test('SIGTERM twice, with a socket open: it is told to come back, and the program exits 0 within ten seconds', async () => {
    const child = spawn(process.execPath, ['server/main.ts', '--api-only'], {
      cwd: root,
      env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', DATA_DIR: folder(), LOG_LEVEL: 'silent' },
    })
    const [line] = await once(child.stdout, 'data')
    const url = /http:\S+/.exec(String(line))?.[0].replace('localhost', '127.0.0.1') ?? ''
    await apiClient(url).post('/api/setup', setupBody)
    const office = apiClient(url)
    await office.signIn('office', passwordOf('office'))
    const { status, closed } = await joinAndOpen(office, 'xuancheng')
    expect(status).toBe(101)

    const started = performance.now()
    child.kill('SIGTERM')
    child.kill('SIGTERM')
    const [code, signal] = await once(child, 'close')
    expect([code, signal]).toEqual([0, null])
    expect(performance.now() - started).toBeLessThan(10_000)
    expect(await closed).toBe(CloseReason.tryAgain)
  })
})

describe('the secret', () => {
  test('[ACC-10] is made once, for its owner alone, and sessions outlive a restart', async () => {
    const first = await openServer({ dataDir: folder() })
    const browser = apiClient(first.url)
    await browser.post('/api/setup', setupBody)
    await browser.signIn('office', passwordOf('office'))
    await first.stop()
    expect(statSync(join(dataDir, 'auth-secret')).mode & 0o777).toBe(0o600)

    const second = await openServer({ dataDir })
    const answer = await fetch(`${second.url}/api/session`, { headers: { cookie: browser.cookie() } })
    expect(answer.status).toBe(200)
    await second.stop()
  })
})

describe('days that ended while nothing ran', () => {
  const longAgo: BuildDemo = async host => {
    const [xuancheng] = seeds
    host.setNow(Date.parse('2021-09-01T09:00:00+08:00') as Instant)
    if (xuancheng) await host.openRoom(xuancheng.plan())
    host.finish(Date.parse('2021-10-29T09:00:00+08:00') as Instant)
  }

  test('[SNAP-1] are kept beside the work: being ready does not wait for all of them', async () => {
    const server = await openServer({ demo: true, dataDir: folder(), buildDemo: longAgo, patienceMs: 0 })
    const leader = apiClient(server.url)
    expect((await leader.get('/readyz')).status).toBe(200)
    await leader.signIn('leader', 'Guatu-2021-demo')
    const days = async () => (await leader.get('/api/campaigns/xuancheng/snapshots?reason=day')).body.length
    expect(await days()).toBeLessThan(58)
    await vi.waitFor(async () => expect(await days()).toBe(58), { timeout: 60_000, interval: 200 })
    await server.stop()
  }, 80_000)
})

describe('the demo', () => {
  const onlyPlan: BuildDemo = async host => {
    const [xuancheng] = seeds
    if (xuancheng) await host.openRoom(xuancheng.plan())
  }

  test('[CAL-2] starts on day 37 and its clock goes on over a restart, never back', async () => {
    const first = await openServer({ demo: true, dataDir: folder(), buildDemo: onlyPlan })
    const before = (await apiClient(first.url).get('/api/status')).body
    const businessNow = new Date(before.serverNow + before.businessOffsetMs)
    expect(businessNow.toISOString().slice(0, 15)).toBe('2021-10-29T01:0')
    await first.stop()

    const second = await openServer({ demo: true, dataDir, buildDemo: onlyPlan })
    const leader = apiClient(second.url)
    const after = (await leader.get('/api/status')).body
    expect(after.businessOffsetMs).toBe(before.businessOffsetMs)
    const [account] = (await leader.get('/api/demo')).body
    await leader.signIn(account.username, account.password)
    const { body } = await leader.get('/api/campaigns')
    expect(body).toMatchObject([
      { id: 'xuancheng', demo: true, day: { phase: 'during', day: 37, left: 63, total: 100 } },
    ])
    await second.stop()
  })

  test('[OPS-1] that was interrupted while it was made is made again from nothing', async () => {
    const interrupted: BuildDemo = async host => {
      await onlyPlan(host)
      throw new Error('pulled plug')
    }
    await expect(openServer({ demo: true, dataDir: folder(), buildDemo: interrupted })).rejects.toThrow(
      'pulled plug',
    )
    const server = await openServer({ demo: true, dataDir, buildDemo: onlyPlan })
    const leader = apiClient(server.url)
    await leader.signIn('leader', 'Guatu-2021-demo')
    expect((await leader.get('/api/campaigns')).body).toHaveLength(1)
    await server.stop()
  })
})
