import { z } from 'zod'
import { Member } from '../../shared/access/member.ts'
import type { CommandInput } from '../../shared/board/command.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusal.ts'
import type { CommandOutcome } from './contract.ts'

export const Joined = z.object({
  ticket: z.string(),
  clientId: z.number().int(),
  epoch: z.string(),
  seq: z.number(),
  member: Member,
  serverNow: z.number(),
  businessOffsetMs: z.number(),
})
export type Joined = z.infer<typeof Joined>

export interface StateDownload {
  readonly state: Uint8Array
  readonly seq: number
  readonly epoch: string
}

/** How a session reaches its server; tests give one over memory. */
export interface Transport {
  join(): Promise<Joined | Refusal>
  state(): Promise<StateDownload | Refusal>
  command(command: CommandInput): Promise<CommandOutcome | Refusal>
  /** Null: the account's session still stands. */
  stillSignedIn(): Promise<Refusal | null>
  /** Without the campaign, which the provider appends. */
  readonly syncUrl: string
  readonly Socket: typeof WebSocket
}

export function httpTransport(
  campaign: CampaignId,
  origin: string = location.origin,
  fetcher: typeof fetch = fetch.bind(globalThis),
  Socket: typeof WebSocket = WebSocket,
): Transport {
  const at = `${origin}/api/campaigns/${campaign}`
  const request = async (url: string, init?: RequestInit): Promise<Response | Refusal> => {
    try {
      const response = await fetcher(url, { credentials: 'same-origin', ...init })
      return response.ok ? response : await refusalOf(response)
    } catch {
      // fetch rejects only when no answer came
      return refuse('unavailable')
    }
  }
  const post = (path: string, body: unknown) =>
    request(`${at}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })

  return {
    syncUrl: `${origin.replace(/^http/, 'ws')}/sync`,
    Socket,
    async join() {
      const response = await post('join', {})
      return isRefusal(response) ? response : Joined.parse(await response.json())
    },
    async state() {
      const response = await request(`${at}/state`)
      if (isRefusal(response)) return response
      const seq = Number(response.headers.get('x-guatu-seq'))
      const epoch = response.headers.get('x-guatu-epoch') ?? ''
      return { state: new Uint8Array(await response.arrayBuffer()), seq, epoch }
    },
    async command(command) {
      const envelope = { key: newKey(), command }
      const first = await post('commands', envelope)
      // The key makes a second try harmless, so a lost answer is simply asked for again.
      const response =
        isRefusal(first) && first.refused === 'unavailable' ? await post('commands', envelope) : first
      if (isRefusal(response)) return response
      return z.object({ seq: z.number(), ids: z.array(z.string()) }).parse(await response.json())
    },
    async stillSignedIn() {
      const response = await request(`${origin}/api/session`)
      return isRefusal(response) ? response : null
    },
  }
}

export async function refusalOf(response: Response): Promise<Refusal> {
  const body: unknown = await response.json().catch(() => null)
  if (isRefusal(body) && body.refused !== 'unavailable') return body
  if (response.status === 401) return refuse('not-signed-in')
  // a 404 in other words than ours is a proxy without a server behind it, which passes
  return response.status >= 500 || response.status === 404
    ? refuse('unavailable', { why: 'server' }) // it was reached: the network is not to blame
    : refuse('bad-request', { status: response.status })
}

/** Random enough to be one's own; works without `crypto.randomUUID`, which plain HTTP does not offer. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
