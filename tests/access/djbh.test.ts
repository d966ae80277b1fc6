import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPeopledServer, type PeopledServer, type Person, passwordOf } from '../support/api-people.ts'

describe('[ACC-4] the djbh3 profile', () => {
  let server: PeopledServer
  let person: Person
  beforeAll(async () => {
    server = await openPeopledServer({ AUTH_PROFILE: 'djbh3' })
    person = await server.join('member', ['unit'])
  })
  afterAll(() => server.stop())

  test('has one session an account: signing in elsewhere ends the first', async () => {
    expect((await person.get('/api/session')).status).toBe(200)
    const elsewhere = server.browser()
    await elsewhere.signIn('member', passwordOf('member'))
    expect((await person.get('/api/session')).status).toBe(401)
    await person.signIn('member', passwordOf('member'))
  })

  test('takes none of the last five passwords again', async () => {
    const change = (current: string, next: string) => person.post('/api/session/password', { current, next })
    const passwords = [passwordOf('member'), ...[1, 2, 3, 4, 5].map(n => `Turn-over-${n} Xy`)]
    for (let at = 1; at < passwords.length; at += 1)
      expect((await change(passwords[at - 1] ?? '', passwords[at] ?? '')).status).toBe(200)
    const present = passwords.at(-1) ?? ''
    for (const old of passwords.slice(1))
      expect([old, (await change(present, old)).body.detail?.why]).toEqual([old, 'used-before'])
    expect((await change(present, passwords[0] ?? '')).status).toBe(200)
  })

  test('asks for a new password after ninety days', async () => {
    const { db } = server.program.parts.access
    const long = Date.now() - 91 * 86_400_000
    await db.updateTable('user').set({ passwordChangedAt: long }).where('id', '=', person.id).execute()
    expect((await person.get('/api/session')).body.user.mustChangePassword).toBe(true)
    expect((await person.get('/api/campaigns')).body.refused).toBe('password-change-needed')
  })

  test('ends a session after a quarter of an hour of nothing', async () => {
    const { db } = server.program.parts.access
    const quiet = new Date(Date.now() - 16 * 60_000).toISOString()
    await db.updateTable('session').set({ updatedAt: quiet }).where('userId', '=', person.id).execute()
    expect((await person.get('/api/session')).status).toBe(401)
  })
})
