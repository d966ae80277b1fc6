import express, { type Express, type Request, type RequestHandler, type Response } from 'express'
import type { Member } from '../../../shared/access/member.ts'
import type { CampaignId, UserId } from '../../../shared/ids.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import type { Session } from '../../access/session.ts'
import { originOf, standardHeaders } from '../../web/request-headers.ts'
import type { Route } from '../../web/route.ts'
import { isSameOrigin } from '../../web/same-origin.ts'
import { send, sendRefusal } from './send.ts'

/** What the adapter must know of whoever is asking. */
export interface Callers {
  session(headers: Headers): Promise<Session | null>
  member(campaign: CampaignId, user: UserId): Promise<Member | Refusal>
}

const jsonLimit = '1mb'

export function mountRoutes(
  app: Express,
  routes: readonly Route[],
  callers: Callers,
  publicUrl: URL | null,
): void {
  const json = express.json({ limit: jsonLimit, type: 'application/json' })
  for (const route of routes) {
    const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1')
    const guards: RequestHandler[] = route.method === 'get' ? [] : [sameOriginOnly(publicUrl)]
    const body: RequestHandler[] = route.method === 'get' || route.takes === 'file' ? [] : [jsonOnly, json]
    app[route.method](path, ...guards, ...body, (request, response) =>
      answer(route, callers, request, response),
    )
  }
}

async function answer(route: Route, callers: Callers, request: Request, response: Response): Promise<void> {
  const headers = standardHeaders(request.headers)
  const session = route.who === 'anyone' && !headers.has('cookie') ? null : await callers.session(headers)
  const result = await route.run({
    params: request.params,
    query: request.query,
    body: request.body,
    session,
    memberOf: async campaign =>
      session ? callers.member(campaign, session.user.id) : refuse('not-signed-in'),
    address: request.ip ?? 'unknown',
    headers,
    stream: request,
  })
  await send(response, result)
}

function sameOriginOnly(publicUrl: URL | null): RequestHandler {
  return (request, response, next) => {
    if (isSameOrigin(originOf(standardHeaders(request.headers)), publicUrl)) next()
    else sendRefusal(response, refuse('foreign-origin', { expected: publicUrl?.origin ?? 'the Host asked' }))
  }
}

/** A form of another site can send text or multipart, never JSON. */
const jsonOnly: RequestHandler = (request, response, next) => {
  const empty = request.headers['content-length'] === '0' || !hasBody(request)
  if (empty || request.is('application/json')) next()
  else
    sendRefusal(response, refuse('bad-request', { field: 'content-type', problem: 'application/json only' }))
}

const hasBody = (request: Request) =>
  request.headers['content-length'] !== undefined || request.headers['transfer-encoding'] !== undefined
