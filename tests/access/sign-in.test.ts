import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashesDone } from '../../server/access/password-hash.ts'
import { openPeopledServer, type PeopledServer, type Person, passwordOf } from '../support/api-people.ts'

describe('signing in', () => {
  let server: PeopledServer
  let leader: Person
  let disabled: Person
  beforeAll(async () => {
    server = await openPeopledServer({ TRUST_PROXY: '1' })
    leader = await server.join('leader', ['leader'])
    disabled = await server.join('gone', ['unit'])
    await server.secadmin.patch(`/api/accounts/${disabled.id}`, { disabled: true })
  })
  afterAll(() => server.stop())

  let addresses = 0
  const freshAddress = () => {
    addresses += 1
    return `10.1.${addresses >> 8}.${addresses & 255}`
  }
  /** Each try from an address of its own, so that nothing but the password decides. */
  const tryOnce = async (username: string, password: string, from = freshAddress()) => {
    const response = await fetch(`${server.url}/api/auth/sign-in/username`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
      body: JSON.stringify({ username, password }),
    })
    return { status: response.status, text: await response.text(), headers: response.headers }
  }

  const wrong = [
    ['no such name', 'nobody', 'Whatever-1 it is'],
    ['a malformed name', "' or 1=1 --", 'Whatever-1 it is'],
    ['a wrong password', 'leader', 'Whatever-1 it is'],
    ['an empty password', 'leader', ''],
    ['a password longer than any', 'leader', 'x'.repeat(600)],
    ['a disabled account with its right password', 'gone', passwordOf('gone')],
  ] as const

  test('[ACC-2] whatever is wrong, the words are the same and no cookie is set', async () => {
    const answers = await Promise.all(wrong.map(([, name, password]) => tryOnce(name, password)))
    expect(new Set(answers.map(answer => answer.status))).toEqual(new Set([401]))
    expect(new Set(answers.map(answer => answer.text)).size).toBe(1)
    expect(answers.flatMap(answer => answer.headers.getSetCookie())).toEqual([])
  })

  test.each(wrong)(
    '[ACC-2] %s costs one hash, as every other: nobody is told apart by less',
    async (...one) => {
      const [, name, password] = one
      const before = hashesDone()
      await tryOnce(name, password)
      expect(hashesDone() - before).toBe(1)
    },
  )

  test('[ACC-3] ten wrong passwords from one address wait; the leader signs in from elsewhere, and on a known device even there', async () => {
    const office = '192.0.2.77'
    for (let i = 0; i < 10; i += 1) await tryOnce('leader', 'guess', office)
    const locked = await tryOnce('leader', passwordOf('leader'), office)
    expect(locked.status).toBe(429)
    expect(JSON.parse(locked.text)).toMatchObject({ refused: 'too-many-attempts' })
    expect((await tryOnce('leader', passwordOf('leader'))).status).toBe(200)
    const known = await leader.send('/api/auth/sign-in/username', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': office },
      body: JSON.stringify({ username: 'leader', password: passwordOf('leader') }),
    })
    expect(known.status).toBe(200)
  })

  test('[ACC-10] a password set by somebody else must be changed before anything else is open', async () => {
    const password = 'Handed-over 5 times'
    const { body } = await server.secadmin.post('/api/accounts', { username: 'new', name: '示例', password })
    await server.secadmin.put(`/api/campaigns/xuancheng/members/${body.id}`, { roles: ['unit'], unitIds: [] })
    const fresh = server.browser()
    await fresh.signIn('new', password)
    expect((await fresh.get('/api/session')).body.user.mustChangePassword).toBe(true)
    expect((await fresh.get('/api/campaigns')).body.refused).toBe('password-change-needed')
    expect((await fresh.post('/api/campaigns/xuancheng/join')).body.refused).toBe('password-change-needed')
    const same = await fresh.post('/api/session/password', { current: password, next: password })
    expect(same.body.detail.why).toBe('used-before')
    await fresh.post('/api/session/password', { current: password, next: passwordOf('new') })
    expect((await fresh.get('/api/campaigns')).status).toBe(200)
  })

  test('[ACC-10] signing out ends the session, not only the cookie', async () => {
    const browser = server.browser()
    await browser.signIn('leader', passwordOf('leader'))
    const stolen = browser.cookie()
    expect((await browser.post('/api/auth/sign-out')).status).toBe(200)
    const replayed = await fetch(`${server.url}/api/session`, { headers: { cookie: stolen } })
    expect(replayed.status).toBe(401)
  })

  test('[ACC-10] the cookie is out of reach of scripts and of other sites', async () => {
    const { headers } = await tryOnce('leader', passwordOf('leader'))
    for (const line of headers.getSetCookie()) {
      expect(line).toMatch(/HttpOnly/i)
      expect(line).toMatch(/SameSite=Lax/i)
      expect(line).not.toMatch(/Secure/i)
    }
  })

  test('[ACC-9] every try is in the access log, in an unbroken chain, without its password', async () => {
    const { body } = await server.auditor.get('/api/access-log?limit=500')
    const tries = body.rows.filter((row: { kind: string }) => row.kind === 'sign-in')
    expect(
      tries.some((row: { ok: boolean; actorName: string }) => !row.ok && row.actorName === 'nobody'),
    ).toBe(true)
    expect(
      tries.some((row: { ok: boolean; actorName: string }) => row.ok && row.actorName === 'leader'),
    ).toBe(true)
    expect(JSON.stringify(body)).not.toContain('Whatever-1')
    expect(JSON.stringify(body)).not.toContain(passwordOf('leader'))
  })
})

describe('behind HTTPS', () => {
  test('[ACC-10] cookies are Secure and browsers are told to stay on HTTPS', async () => {
    const server = await openPeopledServer({ PUBLIC_URL: 'https://guatu.example.cn' })
    const response = await fetch(`${server.url}/api/auth/sign-in/username`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://guatu.example.cn' },
      body: JSON.stringify({ username: 'nobody', password: 'x' }),
    })
    expect(response.headers.get('strict-transport-security')).toMatch(/max-age/)
    expect(response.headers.get('content-security-policy')).toMatch(/upgrade-insecure-requests/)
    await server.stop()
  })
})
