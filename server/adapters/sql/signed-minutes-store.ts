import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Kysely } from 'kysely'
import type { SignedMinutesStore } from '../../meeting/signed-minutes.ts'
import type { SqlDatabase } from './sql-database.ts'

interface MinutesTables {
  /** `body`: gzip of their canonical JSON. */
  signedMinutes: { campaign: string; meeting: string; sha256: string; keptAt: number; body: Uint8Array }
}

const zip = promisify(gzip)
const unzip = promisify(gunzip)

/** Signed minutes as rows, written once. `now`: real time in milliseconds. */
export function sqlSignedMinutes({ kysely }: SqlDatabase, now: () => number): SignedMinutesStore {
  const db = kysely as Kysely<MinutesTables>
  return {
    async keep(campaign, meeting, sha256, json) {
      const body = await zip(json)
      await db
        .insertInto('signedMinutes')
        .values({ campaign, meeting, sha256, keptAt: now(), body })
        .onConflict(conflict => conflict.doNothing())
        .execute()
    },
    async find(campaign, meeting, sha256) {
      const row = await db
        .selectFrom('signedMinutes')
        .select('body')
        .where('campaign', '=', campaign)
        .where('meeting', '=', meeting)
        .where('sha256', '=', sha256)
        .executeTakeFirst()
      if (!row) return null
      const json = (await unzip(row.body)).toString('utf8')
      if (hash('sha256', json, 'hex') !== sha256)
        throw new Error(`the signed minutes of ${meeting} in ${campaign} are not what their hash says`)
      return json
    },
  }
}
