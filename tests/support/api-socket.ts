import { WebSocket } from 'ws'
import type { ApiClient } from './api.ts'

export interface OpenedSocket {
  /** 101 when it opened, else the HTTP status it was refused with. */
  readonly status: number
  /** Resolves with the close code. */
  readonly closed: Promise<number>
  readonly socket: WebSocket
}

/** Opens a sync socket as a browser would, Origin included; `headers` say otherwise. */
export async function openSocket(
  client: ApiClient,
  campaign: string,
  ticket: string,
  headers: Record<string, string> = {},
): Promise<OpenedSocket> {
  const url = `${client.url.replace('http', 'ws')}/sync/${campaign}?ticket=${encodeURIComponent(ticket)}&seq=0`
  const socket = new WebSocket(url, { headers: { origin: client.url, cookie: client.cookie(), ...headers } })
  const closed = new Promise<number>(resolve => socket.once('close', resolve))
  const status = await new Promise<number>(resolve => {
    socket.once('open', () => resolve(101))
    socket.once('unexpected-response', (request, response) => {
      resolve(response.statusCode ?? 0)
      request.destroy()
    })
    socket.once('error', () => resolve(0))
  })
  return { status, closed, socket }
}

export async function joinAndOpen(client: ApiClient, campaign: string): Promise<OpenedSocket> {
  const { body } = await client.post(`/api/campaigns/${campaign}/join`)
  return openSocket(client, campaign, body.ticket)
}
