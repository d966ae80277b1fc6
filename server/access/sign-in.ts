import { longestPassword, usernamePattern } from '../../shared/access/account.ts'
import { UserId } from '../../shared/ids.ts'
import { type Refusal, refuse } from '../../shared/refusal.ts'
import type { AccessLog } from './access-log.ts'
import type { Auth } from './auth.ts'
import type { AuthRules } from './auth-profile.ts'
import type { LiveSockets } from './live-sockets.ts'
import type { Lockout } from './lockout.ts'
import { hashesWaiting, hashPassword } from './password-hash.ts'
import type { SignedInUser } from './session.ts'
import type { AccessDatabase } from './tables.ts'

export interface SignInRequest {
  readonly username: string
  readonly password: string
  readonly address: string
  /** This browser's id if this very user has signed in on it before. */
  readonly device: string | null
  readonly headers: Headers
}
export interface SignedIn {
  readonly user: Pick<SignedInUser, 'id' | 'name' | 'username'>
  readonly cookies: readonly string[]
}

/** Sign-ins that may wait for the hasher before one more is refused as busy. */
const longestLine = 100

export interface SignInParts {
  readonly auth: Auth
  readonly db: AccessDatabase
  readonly rules: AuthRules
  readonly lockout: Lockout
  readonly log: AccessLog
  readonly sockets: LiveSockets
}

/**
 * One way in. Whatever is wrong (no such name, malformed name, wrong password, disabled account), the answer is the same words
 * after the same work, so neither tells who exists.
 */
export async function signIn(parts: SignInParts, request: SignInRequest): Promise<SignedIn | Refusal> {
  if (hashesWaiting() > longestLine) return refuse('busy')
  const attempt = await parts.lockout.begin(request)
  if ('waitSeconds' in attempt) {
    await note(parts, request, false, 'waiting')
    return refuse('too-many-attempts', { waitSeconds: attempt.waitSeconds })
  }
  const entered = await enter(parts, request)
  await note(parts, request, entered !== null, entered ? 'password' : 'refused', entered?.user.id)
  if (!entered) return refuse('wrong-credentials')
  await attempt.succeeded()
  if (parts.rules.singleSession) await endOthers(parts, entered)
  return entered
}

async function enter(
  { auth, db }: SignInParts,
  request: SignInRequest,
): Promise<(SignedIn & { token: string }) | null> {
  const { username, password } = request
  if (!(await mayBeRight(db, username, password))) {
    await hashPassword('the same work as for an account that is open')
    return null
  }
  try {
    const { headers, response } = await auth.api.signInUsername({
      body: { username, password },
      headers: request.headers,
      returnHeaders: true,
    })
    const { user, token } = response
    return {
      user: { id: UserId.parse(user.id), name: user.name, username: username.toLowerCase() },
      cookies: headers.getSetCookie(),
      token,
    }
  } catch (error) {
    if (isRefusedByAuth(error)) return null
    throw error
  }
}

/** Names and passwords no account can have, and accounts that are closed, are not even tried. */
async function mayBeRight(db: AccessDatabase, username: string, password: string): Promise<boolean> {
  const isName = usernamePattern.test(username)
  const name = isName ? username.toLowerCase() : '' // the same work; what is no name may not even be text to a database
  const row = await db.selectFrom('user').select('disabled').where('username', '=', name).executeTakeFirst()
  return isName && password.length > 0 && password.length <= longestPassword && row?.disabled !== 1
}

/** better-auth says no by throwing an error with a status below 500. */
function isRefusedByAuth(error: unknown): boolean {
  return (
    error instanceof Error &&
    'statusCode' in error &&
    typeof error.statusCode === 'number' &&
    error.statusCode < 500
  )
}

async function endOthers(parts: SignInParts, entered: SignedIn & { token?: string }): Promise<void> {
  const others = await parts.db
    .deleteFrom('session')
    .where('userId', '=', entered.user.id)
    .where('token', '!=', entered.token ?? '')
    .returning('id')
    .execute()
  for (const { id } of others) parts.sockets.endSession(id)
}

function note(
  parts: SignInParts,
  request: SignInRequest,
  ok: boolean,
  how: string,
  id?: UserId,
): Promise<void> {
  return parts.log.append({
    kind: 'sign-in',
    actorId: id ?? null,
    actorName: request.username.slice(0, 32),
    ip: request.address,
    ok,
    detail: { how, knownDevice: request.device !== null },
  })
}
