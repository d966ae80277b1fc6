import type { CampaignId } from '../../shared/ids.ts'
import type { RoomHost } from './host.ts'
import type { RoomHead } from './ports.ts'

/** With the reading that follows, what another node committed is here well within 3 s, whatever became of the relay (SCALE-2). */
const everyMs = 1000
/** A journal that has not answered for so long is said to be away: who only reads would otherwise see 已保存 beside a board nobody vouches for. */
const unheardMs = 5000

/** A room as far as its place in the journal is concerned. */
export interface Watched {
  readonly campaign: CampaignId
  readonly head: { readonly epoch: string; readonly seq: number }
  /** Where the journal stands; `knew` is where the room stood before that was asked. */
  hearHead(head: RoomHead | null, knew: number): void
  /** The journal does not say where it stands, and has not for some seconds. */
  hearNothing(): void
}

/** Asks the journal once a second where all rooms in memory stand, in one query; a room that fails over its answer fails alone. */
export function watchHeads(
  host: Pick<RoomHost, 'journal' | 'after' | 'log' | 'realNow'>,
  rooms: () => readonly Watched[],
): () => void {
  let away = false
  let answeredAt = host.realNow()
  let stopped = false
  let callOff = host.after(everyMs, watch)

  function watch(): void {
    void ask().finally(() => {
      if (!stopped) callOff = host.after(everyMs, watch)
    })
  }

  const ask = async () => {
    const asked = rooms().map(room => ({ room, knew: room.head.seq }))
    if (asked.length === 0) {
      answeredAt = host.realNow()
      return
    }
    try {
      const heads = await host.journal.heads(asked.map(({ room }) => room.campaign))
      away = false
      answeredAt = host.realNow()
      if (!stopped) for (const { room, knew } of asked) tell(room, heads.get(room.campaign) ?? null, knew)
    } catch (cause) {
      if (!away) host.log.error({ cause }, 'the journal does not say where it stands')
      away = true
      if (host.realNow() - answeredAt >= unheardMs) for (const { room } of asked) room.hearNothing()
    }
  }

  const tell = (room: Watched, head: RoomHead | null, knew: number) => {
    try {
      room.hearHead(head, knew)
    } catch (cause) {
      host.log.error({ cause, campaign: room.campaign }, 'a room could not hear where the journal stands')
    }
  }

  return () => {
    stopped = true
    callOff()
  }
}
