import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { SignedMinutesStore } from '../../meeting/signed-minutes.ts'
import { bytesOf } from '../sql/journal-rows.ts'
import type { Database } from './open-database.ts'
import { statementsOf } from './statements.ts'

const zip = promisify(gzip)
const unzip = promisify(gunzip)

/** Signed minutes on SQLite; written once. `now`: real time in milliseconds. */
export function sqliteSignedMinutes({ exclusive }: Database, now: () => number): SignedMinutesStore {
  return {
    async keep(campaign, meeting, sha256, json) {
      const body = await zip(json)
      await exclusive(handle =>
        statementsOf(handle)('insert or ignore into signedMinutes values (?, ?, ?, ?, ?)').run(
          campaign,
          meeting,
          sha256,
          now(),
          body,
        ),
      )
    },
    async find(campaign, meeting, sha256) {
      const row = await exclusive(handle =>
        statementsOf(handle)(
          'select body from signedMinutes where campaign = ? and meeting = ? and sha256 = ?',
        ).get(campaign, meeting, sha256),
      )
      if (!row) return null
      const json = (await unzip(bytesOf(row.body))).toString('utf8')
      if (hash('sha256', json, 'hex') !== sha256)
        throw new Error(`the signed minutes of ${meeting} in ${campaign} are not what their hash says`)
      return json
    },
  }
}
