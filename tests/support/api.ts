/** One browser, as far as HTTP goes: it keeps its cookies and names its Origin. */
export interface ApiClient {
  readonly url: string
  cookie(): string
  get(path: string): Promise<ApiAnswer>
  post(path: string, body?: unknown): Promise<ApiAnswer>
  put(path: string, body: unknown): Promise<ApiAnswer>
  patch(path: string, body: unknown): Promise<ApiAnswer>
  delete(path: string): Promise<ApiAnswer>
  /** Anything else; cookies and Origin are added unless given. */
  send(path: string, init: RequestInit): Promise<Response>
  signIn(username: string, password: string): Promise<ApiAnswer>
  /** The same browser, with the same cookies, talking to another node. */
  at(url: string): ApiClient
}

export interface ApiAnswer {
  readonly status: number
  readonly headers: Headers
  /** Parsed JSON; null for none. Tests say what they expect of it. */
  readonly body: Json
}
// biome-ignore lint/suspicious/noExplicitAny: an answer is whatever the server said, and the test's expectations are its type
export type Json = any

export function apiClient(url: string, cookies = new Map<string, string>()): ApiClient {
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const send = async (path: string, init: RequestInit) => {
    const headers = new Headers({ origin: url, ...(cookies.size > 0 ? { cookie: cookie() } : {}) })
    for (const [name, value] of new Headers(init.headers)) headers.set(name, value)
    const response = await fetch(url + path, { redirect: 'manual', ...init, headers })
    keepCookies(cookies, response)
    return response
  }
  const ask = async (method: string, path: string, body?: unknown): Promise<ApiAnswer> => {
    const json =
      body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
    const response = await send(path, { method, ...json })
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) }
  }
  return {
    url,
    cookie,
    send,
    get: path => ask('GET', path),
    post: (path, body) => ask('POST', path, body),
    put: (path, body) => ask('PUT', path, body),
    patch: (path, body) => ask('PATCH', path, body),
    delete: path => ask('DELETE', path),
    at: other => apiClient(other, cookies),
    signIn: (username, password) => ask('POST', '/api/auth/sign-in/username', { username, password }),
  }
}

function keepCookies(cookies: Map<string, string>, response: Response): void {
  for (const line of response.headers.getSetCookie()) {
    const [pair = ''] = line.split(';')
    const at = pair.indexOf('=')
    const name = pair.slice(0, at)
    if (/max-age=0/i.test(line)) cookies.delete(name)
    else cookies.set(name, pair.slice(at + 1))
  }
}
