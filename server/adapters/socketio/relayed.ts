import { z } from 'zod'
import { type CampaignId, MeetingId } from '../../../shared/ids.ts'
import { Focus } from '../../../shared/meeting/control.ts'
import type { Move } from '../../../shared/protocol/live.ts'
import { followedCampaign } from './places.ts'

/** A move that is under way longer than this would send followers back to where the presenter no longer is, ms. */
const passingMs = 2000
/** Clocks of nodes agree better than this, ms; what comes from further ahead is not of them. */
const aheadMs = 10_000

/** Kinds of message among adapters of socket.io, as `MessageType` of socket.io-adapter numbers them. */
const broadcast = '3'
const socketsLeave = '5'

const To = z.object({
  rooms: z.array(z.string()),
  except: z.array(z.string()),
  flags: z.object({ volatile: z.boolean().optional() }).nullish(),
})
const Told = z.object({
  opts: To,
  packet: z.object({ type: z.literal(2), data: z.tuple([z.string()], z.unknown()) }),
  /** Asked for an answer: nobody here does. */
  requestId: z.undefined().optional(),
})
const Left = z.object({ opts: To, rooms: z.array(z.string()) })
const Moved = z.object({ meeting: MeetingId, focus: Focus, at: z.number() })

/** What one entry of the stream among nodes says, as far as it is passed on: `move` where it is one. */
export interface Relayed {
  readonly move: { readonly campaign: CampaignId; readonly move: Move } | null
}

/**
 * Reads an entry before socket.io's adapter sees it, for the adapter believes what it reads, and one that it stumbles over it reads again for ever. Null: garbled, of
 * a kind our nodes do not send, or a move that is too old to be shown.
 */
export function readRelayed(entry: Readonly<Record<string, string>>, now: number): Relayed | null {
  const { uid, nsp, type, data } = entry
  if (!uid || nsp !== '/' || !data?.startsWith('{')) return null
  const body = parsed(data)
  if (type === socketsLeave) return Left.safeParse(body).success ? { move: null } : null
  const told = type === broadcast ? Told.safeParse(body) : null
  if (!told?.success) return null
  const [event, first] = told.data.packet.data
  return event === 'focus' ? readMove(told.data.opts, first, now) : { move: null }
}

function readMove({ rooms, flags }: z.infer<typeof To>, said: unknown, now: number): Relayed | null {
  const move = Moved.safeParse(said)
  const campaign = followedCampaign(rooms[0] ?? '')
  if (!move.success || !campaign) return null
  const age = now - move.data.at
  return age < -aheadMs || (flags?.volatile && age > passingMs)
    ? null
    : { move: { campaign, move: move.data } }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
