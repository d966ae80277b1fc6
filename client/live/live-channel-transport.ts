import { io, type Socket } from 'socket.io-client'
import { z } from 'zod'
import type { CampaignId, MeetingId } from '../../shared/ids.ts'
import { Control, type ControlAct } from '../../shared/meeting/control.ts'
import { type FromClient, type FromServer, livePath, liveVersion } from '../../shared/protocol/live.ts'
import { type Refusal, refuse } from '../../shared/refusal.ts'
import { refusalOf } from './transport.ts'

export type ChannelSocket = Socket<FromServer, FromClient>

/** How a channel reaches its server. */
export interface ChannelTransport {
  controls(): Promise<readonly Control[] | Refusal>
  act(meeting: MeetingId, act: ControlAct): Promise<Control | Refusal>
  /** Not connected yet; it connects again by itself for ever, unless the server sent it away. */
  socket(): ChannelSocket
}

export const Controls = z.array(Control)

/** `headers`: for clients that are no browser, their cookie and Origin. */
export function channelTransport(
  campaign: CampaignId,
  origin: string = location.origin,
  headers: Readonly<Record<string, string>> = {},
): ChannelTransport {
  const at = `${origin}/api/campaigns/${campaign}`
  return {
    controls: () => ask(Controls, `${at}/control`, { headers }),
    act: (meeting, act) =>
      ask(Control, `${at}/meetings/${meeting}/control`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(act),
      }),
    socket: () =>
      io(origin, {
        path: livePath,
        query: { v: liveVersion },
        transports: ['websocket'],
        autoConnect: false,
        forceNew: true,
        // half of it more or less: three tries in five seconds, and not all pages of a lost server at one moment
        reconnectionDelay: 400,
        reconnectionDelayMax: 1600,
        timeout: 3000,
        extraHeaders: { ...headers },
      }),
  }
}

async function ask<S extends z.ZodType>(
  answer: S,
  url: string,
  init: RequestInit,
): Promise<z.infer<S> | Refusal> {
  try {
    const response = await fetch(url, { credentials: 'same-origin', ...init })
    if (!response.ok) return await refusalOf(response)
    const read = answer.safeParse(await response.json())
    return read.success ? read.data : refuse('unavailable')
  } catch {
    // no answer came, or half of one
    return refuse('unavailable')
  }
}
