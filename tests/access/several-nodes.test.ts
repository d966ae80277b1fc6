import { expect, test } from 'vitest'
import { type Access, openAccess } from '../../server/access/access.ts'
import { verifyAccessLog } from '../../server/access/access-log.ts'
import { accountRoutes } from '../../server/access/account-routes.ts'
import { memberRoutes } from '../../server/access/member-routes.ts'
import type { Session } from '../../server/access/session.ts'
import { sessionRoutes } from '../../server/access/session-routes.ts'
import { type FirstCampaign, setupRoutes } from '../../server/access/setup-routes.ts'
import { signIn } from '../../server/access/sign-in.ts'
import { sqlCounters } from '../../server/adapters/sql/attempts.ts'
import type { Route } from '../../server/web/route.ts'
import { CampaignId } from '../../shared/ids.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { passwordOf, setupBody } from '../support/api-people.ts'
import { onEveryDatabase, type TestDatabase } from '../support/databases.ts'

const address = '10.0.0.5'

/** Two nodes over one database, as two programs would open it. */
function openNodes(database: TestDatabase, profile: 'djbh2' | 'djbh3' = 'djbh2'): readonly [Access, Access] {
  const node = () =>
    openAccess({
      database,
      counters: sqlCounters(database, Date.now),
      secret: 'one secret of the whole installation',
      publicUrl: null,
      profile,
    })
  return [node(), node()]
}

const run = (routes: readonly Route[], path: string, ask: Partial<Parameters<Route['run']>[0]>) => {
  const found = routes.find(one => one.path === path)
  if (!found) throw new Error(`no route ${path}`)
  return found.run({
    params: {},
    query: {},
    body: {},
    session: null,
    memberOf: () => Promise.reject(new Error('nobody asked who is a member')),
    address,
    headers: new Headers(),
    stream: (async function* () {})(),
    ...ask,
  })
}

const setUp = (node: Access, first: FirstCampaign, body: object = setupBody) =>
  run(setupRoutes(node, first), '/api/setup', { body })

const enter = (node: Access, username: string, password = passwordOf(username)) =>
  signIn(node, { username, password, address, device: null, headers: new Headers() })

/** The headers a browser would send after signing in. */
async function browserOf(node: Access, username: string, password = passwordOf(username)): Promise<Headers> {
  const entered = await enter(node, username, password)
  if (isRefusal(entered)) throw new Error(`${username} may not sign in: ${entered.refused}`)
  return new Headers({ cookie: entered.cookies.map(cookie => cookie.split(';')[0]).join('; ') })
}

async function sessionOf(node: Access, username: string) {
  const session = await node.sessions.of(await browserOf(node, username))
  if (!session) throw new Error(`${username} has no session`)
  return session
}

const change = (node: Access, session: Session, id: string, body: object) =>
  run(
    accountRoutes(node).filter(found => found.method === 'patch'),
    '/api/accounts/{id}',
    { session, params: { id }, body },
  )

const noCampaign: FirstCampaign = async () => CampaignId.parse('xuancheng')

onEveryDatabase('who may come in, asked of two nodes', open => {
  test('[ACC-1] of two who set the server up at once on two nodes one does, and the other has made nothing', async () => {
    const [one, other] = openNodes(await open())
    const made: CampaignId[] = []
    const first: FirstCampaign = async () => {
      made.push(CampaignId.parse('xuancheng'))
      return CampaignId.parse('xuancheng')
    }
    const elsewhere = { ...setupBody, secadmin: { ...setupBody.secadmin, username: 'intruder' } }
    const answers = await Promise.all([setUp(one, first), setUp(other, first, elsewhere)])
    const kinds = answers.map(answer => (isRefusal(answer) ? answer.refused : 'done'))
    expect(kinds.toSorted()).toEqual(['already-decided', 'done'])
    expect(made).toHaveLength(1)
    expect(await other.accounts.all()).toHaveLength(4)
    expect(await verifyAccessLog(one.db)).toBeNull()
    expect(await setUp(other, first)).toMatchObject({ refused: 'already-decided' })
  })

  test('[SCALE-4] who is locked out on one node is locked out on the other', async () => {
    const [one, other] = openNodes(await open())
    await setUp(one, noCampaign)
    for (let i = 0; i < one.rules.lockAfter; i += 1)
      expect(await enter(one, 'office', 'wrong')).toMatchObject({ refused: 'wrong-credentials' })
    expect(await enter(other, 'office')).toMatchObject({ refused: 'too-many-attempts' })
  })

  test('[SCALE-4] a session begun on one node holds on the other, and ends on both at once', async () => {
    const [one, other] = openNodes(await open())
    await setUp(one, noCampaign)
    const browser = await browserOf(one, 'office')
    const session = await other.sessions.of(browser)
    expect(session?.user).toMatchObject({ username: 'office', adminRole: null, mustChangePassword: false })
    const { id, user } = session ?? (await sessionOf(one, 'office'))
    expect(await one.sessions.standing([id])).toEqual(new Set([id]))
    await other.accounts.endSessions(user.id, null)
    expect(await one.sessions.of(browser)).toBeNull()
    expect(await one.sessions.standing([id])).toEqual(new Set())
  })

  test('[ACC-10] a password set on one node is the password on the other, and the old one is none', async () => {
    const [one, other] = openNodes(await open())
    await setUp(one, noCampaign)
    const { user } = await sessionOf(one, 'office')
    const account = await one.accounts.find(user.id)
    if (!account) throw new Error('no account')
    const next = 'Quite-another-1949'
    expect(await one.accounts.setPassword(account, next, false)).toBeNull()
    expect(await one.accounts.setPassword(account, next, true)).toMatchObject({ refused: 'weak-password' })
    expect(await enter(other, 'office')).toMatchObject({ refused: 'wrong-credentials' })
    const session = await other.sessions.of(await browserOf(other, 'office', next))
    expect(session?.user.mustChangePassword).toBe(true)
  })

  test('[ACC-10] one’s own password changed on one node ends one’s sessions elsewhere; signing out there ends the last', async () => {
    const [one, other] = openNodes(await open())
    await setUp(one, noCampaign)
    const [here, there] = [await browserOf(one, 'office'), await browserOf(other, 'office')]
    const session = await one.sessions.of(here)
    const body = { current: passwordOf('office'), next: 'Quite-another-1949' }
    const path = '/api/session/password'
    expect(await run(sessionRoutes(one), path, { session, body })).toEqual({ changed: true })
    expect(await other.sessions.of(there)).toBeNull()
    expect(await other.sessions.of(here)).not.toBeNull()
    await run(sessionRoutes(other), '/api/auth/sign-out', { session, headers: here })
    expect(await one.sessions.of(here)).toBeNull()
  })

  test('[ACC-5] of the last two of a kind, each disabled on another node at once, one stays', async () => {
    const [one, other] = openNodes(await open())
    await setUp(one, noCampaign)
    const session = await sessionOf(one, 'sec')
    const second = await one.accounts.create(
      {
        username: 'sec2',
        name: '安全管理员二',
        password: passwordOf('second secadmin'),
        adminRole: 'secadmin',
      },
      true,
    )
    if (isRefusal(second)) throw new Error(second.refused)
    const off = { disabled: true }
    const answers = await Promise.all([
      change(one, session, session.user.id, off),
      change(other, session, second.id, off),
    ])
    expect(answers.filter(isRefusal)).toMatchObject([{ refused: 'still-in-use' }])
    const left = (await one.accounts.all()).filter(row => row.adminRole === 'secadmin' && !row.disabled)
    expect(left).toHaveLength(1)
    expect(await verifyAccessLog(one.db)).toBeNull()
  })

  test('[ACC-5] of a post and a place on a board, given on two nodes at once, one is given', async () => {
    const [one, other] = openNodes(await open())
    await setUp(one, noCampaign)
    const session = await sessionOf(one, 'sec')
    const campaign = CampaignId.parse('xuancheng')
    const wanted = { username: 'person', name: '示例', password: passwordOf('person'), adminRole: null }
    const person = await one.accounts.create(wanted, true)
    if (isRefusal(person)) throw new Error(person.refused)
    const post = change(one, session, person.id, { adminRole: 'auditor' })
    const place = run(
      memberRoutes(other, async () => true).filter(found => found.method === 'put'),
      '/api/campaigns/{campaign}/members/{userId}',
      { session, params: { campaign, userId: person.id }, body: { roles: ['leader'], unitIds: [] } },
    )
    const answers = await Promise.all([post, place])
    expect(answers.filter(isRefusal)).toMatchObject([{ refused: 'separation' }])
    const { adminRole } = (await one.accounts.find(person.id)) ?? {}
    const { roles = [] } = (await one.grants.ofUser(person.id)).get(campaign) ?? {}
    expect([adminRole === 'auditor', roles.includes('leader')].filter(Boolean)).toHaveLength(1)
  })

  test('[ACC-1] of two accounts of one name made at once on two nodes one is made', async () => {
    const nodes = openNodes(await open())
    const wanted = { username: 'Person', name: '示例', password: passwordOf('person'), adminRole: null }
    const made = await Promise.all(nodes.map(node => node.accounts.create(wanted, true)))
    expect(made.filter(isRefusal)).toMatchObject([{ refused: 'name-taken' }])
    expect(await nodes[0].accounts.all()).toHaveLength(1)
    expect(isRefusal(await enter(nodes[1], 'person'))).toBe(false)
  })

  test('[ACC-4] where one session is the rule, signing in on another node ends the first', async () => {
    const [one, other] = openNodes(await open(), 'djbh3')
    await setUp(one, noCampaign)
    const first = await browserOf(one, 'office')
    const second = await browserOf(other, 'office')
    expect(await one.sessions.of(first)).toBeNull()
    expect(await one.sessions.of(second)).not.toBeNull()
  })

  test('[ACC-2] what is no name is answered like a wrong one, whatever signs are in it', async () => {
    const [one] = openNodes(await open())
    for (const username of ['a\u0000b', '\ud83d', ''])
      expect(await enter(one, username, 'x')).toMatchObject({ refused: 'wrong-credentials' })
    expect(await verifyAccessLog(one.db)).toBeNull()
  })
})
