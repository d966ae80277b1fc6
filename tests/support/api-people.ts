import type { Role } from '../../shared/access/member.ts'
import { type ApiClient, apiClient } from './api.ts'
import { openServer, type TestServer } from './server.ts'

/** Long enough for every profile, and nobody's name. */
export const passwordOf = (username: string) => `Quiet-lantern-7 ${Buffer.from(username).toString('hex')}`

export interface PeopledServer extends TestServer {
  readonly sysadmin: ApiClient
  readonly secadmin: ApiClient
  readonly auditor: ApiClient
  /** Campaign `xuancheng`, as planned, without cards. */
  readonly campaign: string
  /** A browser of an account made now, with its password changed by its owner; roles in the campaign. */
  join(username: string, roles: readonly Role[], unitIds?: readonly string[]): Promise<Person>
  browser(): ApiClient
}
export interface Person extends ApiClient {
  readonly id: string
}

export const setupBody = {
  sysadmin: { username: 'sys', name: '系统管理员', password: passwordOf('sys') },
  secadmin: { username: 'sec', name: '安全管理员', password: passwordOf('sec') },
  auditor: { username: 'aud', name: '审计员', password: passwordOf('aud') },
  first: {
    campaign: { seed: 'xuancheng' },
    dispatch: { username: 'office', name: '建投中心调度员', password: passwordOf('office') },
  },
}

/** A server that went through set-up, with its three administrators signed in. */
export async function openPeopledServer(env: NodeJS.ProcessEnv = {}): Promise<PeopledServer> {
  const server = await openServer({ env })
  const browser = () => apiClient(server.url)
  await browser().post('/api/setup', setupBody)
  const secadmin = await signedIn(browser(), 'sec')
  return {
    ...server,
    browser,
    campaign: 'xuancheng',
    secadmin,
    sysadmin: await signedIn(browser(), 'sys'),
    auditor: await signedIn(browser(), 'aud'),
    async join(username, roles, unitIds = []) {
      const password = `First-day-only 1 ${username.length}`
      const account = await secadmin.post('/api/accounts', { username, name: `示例${username}`, password })
      const { id } = account.body
      if (roles.length > 0) await secadmin.put(`/api/campaigns/xuancheng/members/${id}`, { roles, unitIds })
      const person = browser()
      await person.signIn(username, password)
      await person.post('/api/session/password', { current: password, next: passwordOf(username) })
      return { ...person, id }
    },
  }
}

async function signedIn(browser: ApiClient, username: string): Promise<ApiClient> {
  await browser.signIn(username, passwordOf(username))
  return browser
}
