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
