import { z } from 'zod'
import type { AdminRole, Member } from '../../shared/access/member.ts'
import { CampaignId } from '../../shared/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusal.ts'
import { tidyAll } from '../../shared/text.ts'
import type { Session } from '../access/session.ts'
import { isStorable } from './storable.ts'

/** Who may call a route. `member`: of the campaign its path names. Admin roles are 三员, system-wide. */
export type Who = 'anyone' | 'signed-in' | 'member' | AdminRole

/** A request before anything in it was believed. */
export interface RawAsk {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
  readonly session: Session | null
  readonly memberOf: (campaign: CampaignId) => Promise<Member | Refusal>
  readonly address: string
  readonly headers: Headers
  /** The request body as it comes, for uploads only. */
  readonly stream: AsyncIterable<Uint8Array>
}

type Caller<W extends Who> = W extends 'anyone'
  ? { readonly session: Session | null }
  : W extends 'member'
    ? {
        readonly session: Session
        readonly member: Member
        readonly campaign: CampaignId
        /** Who one is by now: for what takes long between the question and the deed. */
        readonly memberNow: () => Promise<Member | Refusal>
      }
    : { readonly session: Session }

export type Ask<W extends Who, P, Q, B> = Caller<W> & {
  readonly params: P
  readonly query: Q
  readonly body: B
} & Pick<RawAsk, 'address' | 'headers' | 'stream'>

/** An answer that is not plain JSON: bytes, or JSON with headers of its own. */
export class Reply {
  readonly body: Uint8Array | string | AsyncIterable<Uint8Array>
  readonly headers: Readonly<Record<string, string | readonly string[]>>

  constructor(body: Reply['body'], headers: Reply['headers']) {
    this.body = body
    this.headers = headers
  }

  static json(value: unknown, headers: Reply['headers'] = {}): Reply {
    return new Reply(JSON.stringify(value), { 'content-type': 'application/json; charset=utf-8', ...headers })
  }
}

interface Spec<W extends Who, P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** With `{name}` for parameters, as OpenAPI writes it. */
  readonly path: string
  readonly summary: string
  readonly who: W
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  /** Texts of the body are repaired before they are judged: the gate only refuses, commands repair. */
  readonly repairs?: true
  /** `file`: the handler reads `stream` itself. */
  readonly takes?: 'json' | 'file'
  /** Shape of the JSON answer, for OpenAPI; absent when the answer is bytes or nothing. */
  readonly answer?: z.ZodType
  readonly produces?: string
  /** Open to somebody who must change the password first. */
  readonly beforePasswordChange?: true
  /** Open to a paired screen too (SCR-3). Whatever does not say so refuses one, however harmless it is. */
  readonly screens?: true
  readonly handle: (
    ask: Ask<W, z.output<P>, z.output<Q>, z.output<B>>,
  ) => Promise<unknown | Refusal | Reply> | unknown
}

/** A route as the adapter mounts it and OpenAPI describes it; `run` checks the caller and the input before the handler sees them. */
export interface Route extends Omit<Spec<Who, z.ZodType, z.ZodType, z.ZodType>, 'handle'> {
  readonly run: (raw: RawAsk) => Promise<unknown>
}

const nothing = z.unknown()

export function route<
  W extends Who,
  P extends z.ZodType = z.ZodUnknown,
  Q extends z.ZodType = z.ZodUnknown,
  B extends z.ZodType = z.ZodUnknown,
>(spec: Spec<W, P, Q, B>): Route {
  const { handle, ...described } = spec
  const answer = handle as (ask: object) => unknown // `run` has just parsed what the handler's type asks for
  return {
    ...described,
    async run(raw) {
      const caller = await callerOf(spec, raw)
      if (isRefusal(caller)) return caller
      const body = spec.repairs ? tidyAll(raw.body) : raw.body
      const input = Input(spec).safeParse({ params: raw.params, query: raw.query, body: body ?? {} })
      if (!input.success) return badRequest(input.error)
      if (!isStorable(input.data))
        return refuse('bad-request', { field: 'body', problem: 'NUL or half a character' })
      const { address, headers, stream } = raw
      return answer({ ...caller, ...input.data, address, headers, stream })
    },
  }
}

function Input(spec: Pick<Route, 'params' | 'query' | 'body'>) {
  return z.object({
    params: spec.params ?? nothing,
    query: spec.query ?? nothing,
    body: spec.body ?? nothing,
  })
}

/** Who is asking, or why they may not. The order is fixed: signed in, password in order, then the role or the membership. */
async function callerOf(
  spec: Pick<Route, 'who' | 'beforePasswordChange' | 'screens'>,
  raw: RawAsk,
): Promise<{ session: Session | null; member?: Member; campaign?: CampaignId } | Refusal> {
  const { who } = spec
  const { session } = raw
  // On an open route a screen is a stranger like any other.
  if (who === 'anyone') return { session: session?.screen ? null : session }
  if (!session) return refuse('not-signed-in')
  if (session.screen && !spec.screens) return refuse('not-permitted')
  if (session.user.mustChangePassword && !spec.beforePasswordChange) return refuse('password-change-needed')
  if (who === 'signed-in') return { session }
  if (who === 'member') return memberCaller(session, raw)
  return session.user.adminRole === who ? { session } : refuse('not-permitted')
}

async function memberCaller(session: Session, raw: RawAsk) {
  const named = z.object({ campaign: CampaignId }).safeParse(raw.params)
  if (!named.success) return refuse('no-such-campaign')
  const { campaign } = named.data
  const member = await raw.memberOf(campaign)
  return isRefusal(member) ? member : { session, member, campaign, memberNow: () => raw.memberOf(campaign) }
}

/** Says which field is wrong, never repeats what was sent. */
function badRequest(error: z.ZodError): Refusal {
  const [issue] = error.issues
  return refuse('bad-request', {
    field: (issue?.path ?? []).slice(1).join('.') || 'body',
    problem: issue?.message ?? 'malformed',
  })
}
