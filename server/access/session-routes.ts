import { z } from 'zod'
import { Password } from '../../shared/access/account.ts'
import { AdminRole } from '../../shared/access/member.ts'
import { isRefusal, refuse } from '../../shared/refusal.ts'
import { Reply, type Route, route } from '../web/route.ts'
import type { Access } from './access.ts'
import { cookieOf, httpOnlyCookie } from './cookies.ts'
import { deviceCookie, deviceCookieDays, knownDevice, rememberDevice } from './device.ts'
import type { Session } from './session.ts'
import { signIn } from './sign-in.ts'

const SessionUser = z.object({
  id: z.string(),
  name: z.string(),
  username: z.string(),
  adminRole: AdminRole.nullable(),
  mustChangePassword: z.boolean(),
})

/** Signing in and out, who one is, one's own password. */
export function sessionRoutes(access: Access): Route[] {
  return [signInRoute(access), signOutRoute(access), whoAmI(), changePassword(access)]
}

function signInRoute(access: Access): Route {
  return route({
    method: 'post',
    path: '/api/auth/sign-in/username',
    summary: 'Sign in; the session comes as a cookie',
    who: 'anyone',
    body: z.object({ username: z.string().max(200), password: z.string().max(1000) }),
    answer: z.object({ user: z.object({ id: z.string(), name: z.string(), username: z.string() }) }),
    async handle({ body, address, headers }) {
      const cookie = cookieOf(headers, deviceCookie)
      const device = knownDevice(access.devices, cookie, body.username)
      const entered = await signIn(access, { ...body, address, device, headers: agentOnly(headers) })
      if (isRefusal(entered)) return entered
      const known = rememberDevice(access.devices, cookie, body.username)
      const remember = httpOnlyCookie(deviceCookie, known, deviceCookieDays, access.secureCookies)
      return Reply.json({ user: entered.user }, { 'set-cookie': [...entered.cookies, remember] })
    },
  })
}

function signOutRoute(access: Access): Route {
  return route({
    method: 'post',
    path: '/api/auth/sign-out',
    summary: 'End the session; its open sockets close',
    who: 'anyone',
    answer: z.object({ success: z.boolean() }),
    async handle({ session, headers, address }) {
      const { headers: answered } = await access.auth.api.signOut({ headers, returnHeaders: true })
      if (session) {
        access.sockets.endSession(session.id)
        await access.log.append({ kind: 'sign-out', ...by(session, address), ok: true })
      }
      return Reply.json({ success: true }, { 'set-cookie': answered.getSetCookie() })
    },
  })
}

function whoAmI(): Route {
  return route({
    method: 'get',
    path: '/api/session',
    summary: 'Who is signed in',
    who: 'signed-in',
    beforePasswordChange: true,
    answer: z.object({ user: SessionUser }),
    handle: ({ session }) => ({ user: session.user }),
  })
}

function changePassword(access: Access): Route {
  return route({
    method: 'post',
    path: '/api/session/password',
    summary: 'Change one’s own password; every other session of the account ends',
    who: 'signed-in',
    beforePasswordChange: true,
    body: z.object({ current: Password, next: Password }),
    async handle({ session, body, address }) {
      const { id, username } = session.user
      const attempt = await access.lockout.begin({ username, address, device: `session ${session.id}` })
      if ('waitSeconds' in attempt) return refuse('too-many-attempts', { waitSeconds: attempt.waitSeconds })
      if (!(await access.accounts.passwordIs(id, body.current))) return refuse('wrong-credentials')
      await attempt.succeeded()
      const account = await access.accounts.find(id)
      if (!account) return refuse('session-ended')
      const fault = await access.accounts.setPassword(account, body.next, true)
      if (fault) return fault
      await access.accounts.endSessions(id, session.id)
      access.sockets.endUserExcept(id, session.id)
      await access.log.append({ kind: 'password', ...by(session, address), ok: true })
      return { changed: true }
    },
  })
}

/** The actor of an access event. */
export function by(session: Session, address: string) {
  return { actorId: session.user.id, actorName: session.user.name, ip: address }
}

/** Only what a session row should keep; a proxy's headers are not better-auth's business. */
function agentOnly(headers: Headers): Headers {
  return new Headers({ 'user-agent': (headers.get('user-agent') ?? '').slice(0, 200) })
}
