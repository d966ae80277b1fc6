import type { RequestOrigin } from './same-origin.ts'

type SentHeaders = Readonly<Record<string, string | string[] | undefined>>

/** Node's header object as the standard one, repeated headers joined. */
export function standardHeaders(sent: SentHeaders): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(sent))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  return headers
}

export function originOf(headers: Headers): RequestOrigin {
  return {
    origin: headers.get('origin') ?? undefined,
    fetchSite: headers.get('sec-fetch-site') ?? undefined,
    host: headers.get('host') ?? undefined,
    hasCookie: headers.has('cookie'),
  }
}
