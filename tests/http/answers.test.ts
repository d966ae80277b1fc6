import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apiClient } from '../support/api.ts'
import { openServer, type TestServer } from '../support/server.ts'

describe('[ACC-6] every answer', () => {
  let server: TestServer
  let dist: string
  beforeAll(async () => {
    dist = mkdtempSync(join(tmpdir(), 'guatu-dist-'))
    mkdirSync(join(dist, 'assets'))
    writeFileSync(join(dist, 'index.html'), '<!doctype html><title>挂图</title>')
    writeFileSync(join(dist, 'assets', 'app-1a2b.js'), 'export {}')
    writeFileSync(join(dist, 'assets', 'app-1a2b.js.gz'), gzipSync('export {}'))
    writeFileSync(join(dist, '.built-from'), 'secret stamp')
    server = await openServer({ client: dist })
  })
  afterAll(async () => {
    await server.stop()
    rmSync(dist, { recursive: true })
  })

  test('forbids inline and foreign scripts, framing and sniffing, and asks no HTTPS of a LAN', async () => {
    for (const path of ['/', '/api/status', '/api/nothing', '/c/x/kanban']) {
      const { headers } = await fetch(server.url + path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toMatch(/script-src 'self';/)
      expect(policy).toMatch(/default-src 'self';/)
      expect(policy).toMatch(/frame-ancestors 'none'/)
      expect(policy).toMatch(/object-src 'none'/)
      expect(policy).not.toMatch(/upgrade-insecure-requests|script-src[^;]*unsafe|https?:/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('strict-transport-security')).toBeNull()
      expect(headers.get('x-powered-by')).toBeNull()
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    }
  })

  test('of an unknown address is a refusal in both languages', async () => {
    const answer = await apiClient(server.url).get('/api/campaignz')
    expect(answer.status).toBe(404)
    expect(answer.body).toMatchObject({
      refused: 'no-such-page',
      message: { zh: expect.any(String), en: expect.any(String) },
    })
  })

  test('to JSON that is none is a refusal, and tells nothing of the inside', async () => {
    const response = await fetch(`${server.url}/api/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"sysadmin": ',
    })
    expect(response.status).toBe(400)
    expect(await response.text()).not.toMatch(/SyntaxError|node_modules|at /)
  })

  test('to a body beyond the limit is too-large', async () => {
    const response = await fetch(`${server.url}/api/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ x: 'y'.repeat(2_000_000) }),
    })
    expect([response.status, (await response.json()).refused]).toEqual([413, 'too-large'])
  })

  test('for a page is the client: its files for ever, itself never stale, its pages for it to answer', async () => {
    const page = await fetch(`${server.url}/c/no-such-campaign/kanban`)
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-cache'])
    expect(await page.text()).toContain('挂图')
    const again = await fetch(`${server.url}/`, {
      headers: { 'if-none-match': page.headers.get('etag') ?? '' },
    })
    expect(again.status).toBe(304)
    const asset = await fetch(`${server.url}/assets/app-1a2b.js`, { headers: { 'accept-encoding': 'gzip' } })
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(asset.headers.get('content-encoding')).toBe('gzip')
    expect(await asset.text()).toBe('export {}')
  })

  test('for what is no page and no file of the client is 404: stamps, dot files, ways out of the folder', async () => {
    for (const path of [
      '/.built-from',
      '/assets/none.js',
      '/..%2f..%2fpackage.json',
      '/%2e%2e/package.json',
      '/package.json',
    ])
      expect([path, (await fetch(server.url + path)).status]).toEqual([path, 404])
  })

  test('the description names every route and nothing unguarded but these', async () => {
    const { body } = await apiClient(server.url).get('/api/openapi.json')
    expect(body.openapi).toBe('3.1.0')
    const open = Object.entries<Record<string, { security?: unknown }>>(body.paths).flatMap(
      ([path, methods]) =>
        Object.entries(methods).flatMap(([method, operation]) =>
          operation.security ? [] : [`${method} ${path}`],
        ),
    )
    expect(open.toSorted()).toEqual([
      'get /api/screens/pairing',
      'get /api/screens/self',
      'get /api/status',
      'post /api/auth/sign-in/username',
      'post /api/auth/sign-out',
      'post /api/screens/pairings',
      'post /api/setup',
    ])
    expect(Object.keys(body.paths)).toContain('/api/campaigns/{campaign}/commands')
  })

  test('health, readiness and metrics are there without signing in', async () => {
    const visitor = apiClient(server.url)
    expect((await visitor.get('/healthz')).body.status).toBe('up')
    expect((await visitor.get('/readyz')).body).toEqual({ ready: true })
    const metrics = await (await fetch(`${server.url}/metrics`)).text()
    for (const name of [
      'guatu_rooms',
      'guatu_rooms_awake',
      'guatu_gate_microseconds',
      'guatu_commit_milliseconds',
      'nodejs_eventloop_lag_seconds',
    ])
      expect(metrics).toContain(name)
  })
})
