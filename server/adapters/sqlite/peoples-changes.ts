import type { Instant } from '../../../shared/calendar/date.ts'
import type { CardId } from '../../../shared/ids.ts'
import { breathing } from '../../snapshot/breath.ts'
import type { PeoplesChanges } from '../../snapshot/lagging.ts'
import type { Row } from '../sql/journal-rows.ts'
import type { Database } from './open-database.ts'
import { type Prepare, statementsOf } from './statements.ts'

/** Cards of one turn of the database. */
const atOnce = 10

/**
 * `lagged` is the day job's alone. Left out before the journal is asked: its rows for a day are as long as there are red cards, and to find
 * one SQLite reads what lies beside it whole. Which index is said, for without counts of its own SQLite would rather read every change.
 */
const ofPeople = `from change c indexed by change_by_thing cross join journal j using (campaign, seq)
  where c.campaign = ? and c.thing = 'card' and c.id = ? and c.field <> 'lagged'
    and j.cause not in ('clock', 'genesis')`

export function sqlitePeoplesChanges(database: Database): PeoplesChanges {
  return {
    async of(campaign, cards, since) {
      const found: [CardId, { changed: ReturnType<typeof changeOf>; recent: number }][] = []
      const breathe = breathing()
      for (let at = 0; at < cards.length; at += atOnce) {
        await database.exclusive(handle => {
          for (const card of cards.slice(at, at + atOnce)) {
            const touched = touchedOf(statementsOf(handle), campaign, card, since)
            if (touched) found.push([card, touched])
          }
        })
        await breathe()
      }
      return new Map(found)
    },
  }
}

function touchedOf(prepare: Prepare, campaign: string, card: CardId, since: Instant) {
  const last = prepare(`select c.seq, j.at, j.name ${ofPeople} order by c.seq desc limit 1`).get(
    campaign,
    card,
  )
  if (!last) return null
  const fields = prepare(
    "select field from change where campaign = ? and seq = ? and thing = 'card' and id = ? order by ord",
  ).all(campaign, Number(last.seq), card)
  const recent = prepare(`select count(distinct c.seq) n ${ofPeople} and j.at >= ?`).get(
    campaign,
    card,
    since,
  )
  return { changed: changeOf(last, fields), recent: Number(recent?.n) }
}

const changeOf = (last: Row, fields: readonly Row[]) => ({
  at: Number(last.at) as Instant,
  name: String(last.name),
  fields: [...new Set(fields.map(row => String(row.field)))],
})
