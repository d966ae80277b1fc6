import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { z } from 'zod'
import { Role } from '../access/member.ts'
import { CardId, MeetingId, UnitId, UserId } from '../ids.ts'

const field = z.string().max(80)

/** What a client says of itself: in which field of a card or a meeting it is, nothing about who it is. */
export const PresenceClaim = z.strictObject({
  focus: z
    .union([z.strictObject({ card: CardId, field }), z.strictObject({ meeting: MeetingId, field })])
    .nullable(),
})
export type PresenceClaim = z.infer<typeof PresenceClaim>

/** What others are told: the claim, with everything about the person put in by the server. */
export const PresenceState = z.object({
  focus: PresenceClaim.shape.focus,
  userId: UserId,
  name: z.string(),
  role: Role,
  unit: UnitId.nullable(),
  hue: z.int().min(0).max(11),
})
export type PresenceState = z.infer<typeof PresenceState>

/** One entry of y-protocols' awareness message; `json` is `null` when the client has gone. */
export interface AwarenessEntry {
  readonly clientId: number
  readonly clock: number
  readonly json: string
}

/** The payload of an awareness message. */
export function encodeAwarenessEntries(entries: readonly AwarenessEntry[]): Uint8Array {
  return encoding.encode(encoder => {
    encoding.writeVarUint(encoder, entries.length)
    for (const entry of entries) {
      encoding.writeVarUint(encoder, entry.clientId)
      encoding.writeVarUint(encoder, entry.clock)
      encoding.writeVarString(encoder, entry.json)
    }
  })
}

/** Throws on damaged bytes; `most` bounds the work a stranger can cause. */
export function decodeAwarenessEntries(payload: Uint8Array, most = 10_000): AwarenessEntry[] {
  const decoder = decoding.createDecoder(payload)
  const count = decoding.readVarUint(decoder)
  if (count > most) throw new Error('too many entries')
  const entries: AwarenessEntry[] = []
  for (let i = 0; i < count; i++) {
    entries.push({
      clientId: decoding.readVarUint(decoder),
      clock: decoding.readVarUint(decoder),
      json: decoding.readVarString(decoder),
    })
  }
  if (decoding.hasContent(decoder)) throw new Error('bytes after the entries')
  return entries
}
