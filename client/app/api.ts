import type { z } from 'zod'
import { isRefusal, type Refusal, type RefusalKind, refuse } from '../../shared/refusal.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/**
 * One request to the server: the parsed answer, or the refusal. Never throws for an expected no; a server that cannot be
 * reached is one of them (`unavailable`).
 */
export async function ask<S extends z.ZodType>(
  method: Method,
  path: string,
  answer: S,
  body?: unknown,
): Promise<z.infer<S> | Refusal> {
  const response = await send(method, path, body)
  if (isRefusal(response)) return response
  const content = await readJson(response)
  if (!response.ok) return refusalIn(content, response.status)
  return answer.parse(content)
}

async function send(method: Method, path: string, body: unknown): Promise<Response | Refusal> {
  const headers = { accept: 'application/json', ...(body === undefined ? {} : json) }
  try {
    return await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  } catch {
    // fetch rejects only when no answer came: no network, or no server
    return refuse('unavailable')
  }
}
const json = { 'content-type': 'application/json' }

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    return null // an empty body, or a proxy's error page: the status says the rest
  }
}

function refusalIn(content: unknown, status: number): Refusal {
  if (isRefusal(content) && content.refused !== 'unavailable') return content
  const refused = kindOf(status)
  // it was reached, so that the network is not to blame
  return refuse(refused, refused === 'unavailable' ? { why: 'server', status } : { status })
}

function kindOf(status: number): RefusalKind {
  if (status === 401) return 'not-signed-in'
  if (status === 403) return 'not-permitted'
  if (status === 404) return 'no-such-item'
  if (status === 413) return 'too-large'
  if (status === 429) return 'busy'
  return status >= 500 ? 'unavailable' : 'bad-request'
}

/** For queries: a refusal becomes the error react-query keeps, so that pages show it. */
export class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.refused)
    this.refusal = refusal
  }
}

export async function get<S extends z.ZodType>(path: string, answer: S): Promise<z.infer<S>> {
  const outcome = await ask('GET', path, answer)
  if (isRefusal(outcome)) throw new Refused(outcome)
  return outcome
}
