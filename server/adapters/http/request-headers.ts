import type { IncomingMessage } from 'node:http'
import type { RequestOrigin } from '../../web/same-origin.ts'

/** Node's header object as the standard one, repeated headers joined. */
export function standardHeaders(request: IncomingMessage): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  return headers
}

export function originOf(request: IncomingMessage): RequestOrigin {
  const { origin, host, cookie } = request.headers
  const fetchSite = request.headers['sec-fetch-site']
  return {
    origin,
    host,
    fetchSite: Array.isArray(fetchSite) ? fetchSite[0] : fetchSite,
    hasCookie: cookie !== undefined,
  }
}

export function cookieOf(headers: Headers, name: string): string | undefined {
  for (const pair of (headers.get('cookie') ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return decode(pair.slice(at + 1).trim())
  }
  return undefined
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value // not ours, then; whoever reads it checks a signature
  }
}
