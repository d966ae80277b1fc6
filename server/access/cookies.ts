/** The value of a cookie of a request; undefined when it is not there. */
export function cookieOf(headers: Headers, name: string): string | undefined {
  for (const pair of (headers.get('cookie') ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return decode(pair.slice(at + 1).trim())
  }
  return undefined
}

/** A Set-Cookie no script can read and no other site's request carries. */
export function httpOnlyCookie(name: string, value: string, days: number, secure: boolean): string {
  const seconds = days * 86_400
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure ? '; Secure' : ''}`
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value // not ours, then; whoever reads it checks a signature
  }
}
