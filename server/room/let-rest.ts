import type { RoomHost } from './host.ts'
import type { Room } from './room.ts'

const lookMs = 500
/** One that was used since is left alone: whoever did is likely to come again. */
const quietMs = 10_000
/** The same while there is twice too much: somebody asks all boards, one after the other. */
const hastyQuietMs = 200
/** State of boards whose documents may be awake at once; a document takes some 25 times its state. */
const mostAwakeBytes = 8 * 1024 * 1024

type Restful = Pick<Room, 'campaign' | 'awake' | 'rest'>

/**
 * People look at many boards and edit few. When the documents in memory come to more than they may, those unused for longest are let go until somebody
 * needs them; joining, presence and what was missed go on without.
 */
export function letRest(
  host: Pick<RoomHost, 'after' | 'realNow' | 'log' | 'mostAwakeBytes'>,
  rooms: () => readonly Restful[],
): () => void {
  const most = host.mostAwakeBytes ?? mostAwakeBytes
  let stopped = false
  let callOff = host.after(lookMs, look)

  function look(): void {
    void restSome().finally(() => {
      if (!stopped) callOff = host.after(lookMs, look)
    })
  }

  const restSome = async () => {
    const awake = rooms()
      .flatMap(room => (room.awake ? [{ room, ...room.awake }] : []))
      .toSorted((a, b) => a.usedAt - b.usedAt)
    let bytes = awake.reduce((sum, one) => sum + one.bytes, 0)
    for (const { room, usedAt, ...weight } of awake) {
      const quiet = bytes > 2 * most ? hastyQuietMs : quietMs
      if (bytes <= most || host.realNow() - usedAt < quiet) return
      // the ones before it took their time
      if (room.awake?.usedAt === usedAt) await rest(room)
      if (!room.awake) bytes -= weight.bytes
    }
  }

  const rest = (room: Restful) =>
    room.rest().catch(cause => {
      // it may have closed meanwhile; one that stays awake only costs memory
      host.log.info({ cause, campaign: room.campaign }, 'a board was not let rest')
    })
  return () => {
    stopped = true
    callOff()
  }
}
