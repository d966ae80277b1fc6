import type { Role } from '../../../shared/access/member.ts'
import type { Instant } from '../../../shared/calendar/date.ts'
import type { Actor } from '../../../shared/card/fields.ts'
import type { CampaignId, UnitId } from '../../../shared/ids.ts'
import { canonicalJson } from '../../room/canonical-json.ts'
import type { Cause, ChangeRow, RoomHead, StoredUpdate } from '../../room/ports.ts'

export type Row = Readonly<Record<string, unknown>>

export const bytesOf = (value: unknown): Uint8Array => {
  if (value instanceof Uint8Array) return value
  throw new Error('a blob was expected')
}

/** SQL NULL is «there was nothing»; JSON null is a value. */
export const jsonOrNull = (value: unknown): string | null =>
  value === undefined ? null : canonicalJson(value)
const fromJson = (text: unknown): unknown => (text === null ? undefined : JSON.parse(String(text)))

export const headOf = (row: Row): RoomHead => ({
  epoch: String(row.epoch),
  seq: Number(row.seq),
  at: Number(row.at) as Instant,
})

export const storedUpdate = (row: Row): StoredUpdate => ({
  seq: Number(row.seq),
  at: Number(row.at) as Instant,
  update: bytesOf(row.bytes),
})

export const actorOf = (row: Row): Actor => ({
  userId: String(row.userId),
  name: String(row.name),
  ...(row.unitId === null ? {} : { unitId: String(row.unitId) as UnitId }),
})

export const changeRow = (row: Row): ChangeRow => {
  const before = fromJson(row.before)
  const after = fromJson(row.after)
  return {
    thing: String(row.thing) as ChangeRow['thing'],
    id: String(row.id),
    field: String(row.field),
    before,
    after,
  }
}

export const rolesOf = (row: Row): Role[] => JSON.parse(String(row.roles)) as Role[]

/** The row as it was chained; `changes` in their order. */
export function chainLink(campaign: CampaignId, row: Row, changes: readonly ChangeRow[]) {
  return {
    campaign,
    epoch: String(row.epoch),
    seq: Number(row.seq),
    at: Number(row.at) as Instant,
    hash: bytesOf(row.hash),
    entry: {
      update: bytesOf(row.bytes),
      actor: actorOf(row),
      roles: rolesOf(row),
      cause: String(row.cause) as Cause,
      act: String(row.act),
      changes,
    },
  }
}
