import { io, type Socket } from 'socket.io-client'
import type { LiveChannel } from '../../client/live/live-channel.ts'
import { openLiveChannel } from '../../client/live/live-channel-open.ts'
import { channelTransport } from '../../client/live/live-channel-transport.ts'
import type { CampaignId, MeetingId } from '../../shared/ids.ts'
import type { Control, Focus } from '../../shared/meeting/control.ts'
import { type FromClient, type FromServer, livePath } from '../../shared/protocol/live.ts'
import type { ApiClient } from './api.ts'

/** A page of ours on a real socket: the channel its screens use. */
export interface LivePage {
  readonly channel: LiveChannel
  readonly moves: Focus[]
  readonly notices: string[]
  /** Resolves once it holds; it may hold already. */
  until(what: (channel: LiveChannel) => unknown): Promise<void>
  control(meeting: MeetingId): Control | undefined
}

export function openLivePage(client: ApiClient, campaign: CampaignId): LivePage {
  const channel = openLiveChannel({
    campaign,
    transport: channelTransport(campaign, client.url, { cookie: client.cookie(), origin: client.url }),
  })
  const moves: Focus[] = []
  const notices: string[] = []
  const told = new Set<() => void>()
  const tell = () => {
    for (const hear of [...told]) hear()
  }
  channel.subscribe(tell)
  channel.onFocus((_meeting, focus) => {
    moves.push(focus)
    tell()
  })
  channel.onNotice(notice => {
    notices.push('unitId' in notice ? `${notice.kind} ${notice.unitId}` : notice.kind)
    tell()
  })
  return {
    channel,
    moves,
    notices,
    control: meeting => channel.controls().find(control => control.meeting === meeting),
    until: what =>
      new Promise(resolve => {
        const look = () => {
          if (!what(channel)) return
          told.delete(look)
          resolve()
        }
        told.add(look)
        look()
      }),
  }
}

/** A bare socket.io client, which may say anything. `headers` say otherwise than a browser of ours would. */
export function bareSocket(
  client: ApiClient,
  headers: Record<string, string> = {},
): Socket<FromServer, FromClient> {
  return io(client.url, {
    path: livePath,
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { cookie: client.cookie(), origin: client.url, ...headers },
  })
}
