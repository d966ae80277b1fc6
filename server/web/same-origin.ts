/** What a request says about where it was made. Header values as sent, undefined when absent. */
export interface RequestOrigin {
  readonly origin: string | undefined
  readonly fetchSite: string | undefined
  readonly host: string | undefined
  readonly hasCookie: boolean
}

/**
 * Whether a request that changes something, or opens a socket, was made by our own pages. A browser always names the Origin of
 * such a request; a tool with a cookie must name it too. With PUBLIC_URL set the Origin is exactly that; without, it is the Host
 * people typed.
 */
export function isSameOrigin(request: RequestOrigin, publicUrl: URL | null): boolean {
  if (request.fetchSite !== undefined && request.fetchSite !== 'same-origin') return false
  if (request.origin === undefined) return request.fetchSite === 'same-origin' || !request.hasCookie
  const origin = URL.parse(request.origin)
  if (!origin) return false
  if (publicUrl) return origin.origin === publicUrl.origin
  return request.host !== undefined && origin.host === request.host.toLowerCase()
}
