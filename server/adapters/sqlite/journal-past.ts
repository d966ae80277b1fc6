import { hash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { JournalPast } from '../../snapshot/journal-past.ts'
import { bytesOf, headOf, type Row, storedUpdate } from '../sql/journal-rows.ts'
import type { Database } from './open-database.ts'
import { type Prepare, statementsOf } from './statements.ts'

const head = 'select epoch, seq, at from journal where campaign = ?'

export function sqliteJournalPast(database: Database): JournalPast {
  const alone = <T>(work: (prepare: Prepare) => T): Promise<T> =>
    database.exclusive(handle => work(statementsOf(handle)))
  const momentOf = (row: Row | undefined) => (row ? headOf(row) : null)
  return {
    first: campaign => alone(prepare => momentOf(prepare(`${head} order by seq limit 1`).get(campaign))),
    // from the end: it is nearly always a recent one that is asked for, and `at` never falls
    lastBefore: (campaign, instant) =>
      alone(prepare =>
        momentOf(prepare(`${head} and at < ? order by seq desc limit 1`).get(campaign, instant)),
      ),
    moment: (campaign, seq) => alone(prepare => momentOf(prepare(`${head} and seq = ?`).get(campaign, seq))),
    updates: (campaign, { epoch, after, upTo, limit }) =>
      alone(prepare =>
        prepare(
          `select seq, at, bytes from journal
            where campaign = ? and seq > ? and seq <= ? and epoch = ? order by seq limit ?`,
        )
          .all(campaign, after, upTo, epoch, limit)
          .map(storedUpdate),
      ),
    start: (campaign, epoch, seq) =>
      alone(prepare => {
        const rows = prepare(
          `select c.seq, c.sha256, c.state, 0 zipped from checkpoint c join journal j using (campaign, seq)
            where c.campaign = ?1 and j.epoch = ?2 and c.seq <= ?3
           union all
           select seq, sha256, state, 1 zipped from replayStart where campaign = ?1 and epoch = ?2 and seq <= ?3
           order by 1 desc`,
        )
        for (const row of rows.iterate(campaign, epoch, seq)) {
          const state = bytesOf(row.state)
          if (hash('sha256', state, 'hex') === row.sha256)
            return { seq: Number(row.seq), state, zipped: row.zipped === 1 }
        }
        return null
      }),
    keepStart: (campaign, epoch, { seq, state, zipped }) =>
      alone(prepare => {
        const bytes = zipped ? state : gzipSync(state)
        prepare('insert or ignore into replayStart values (?, ?, ?, ?, ?)').run(
          campaign,
          epoch,
          seq,
          hash('sha256', bytes, 'hex'),
          bytes,
        )
      }),
    newestKeptStart: (campaign, epoch, seq) =>
      alone(prepare =>
        Number(
          prepare('select max(seq) seq from replayStart where campaign = ? and epoch = ? and seq <= ?').get(
            campaign,
            epoch,
            seq,
          )?.seq ?? 0,
        ),
      ),
  }
}
