import type { CalendarDate } from '../../shared/calendar/date.ts'
import { contains } from '../../shared/calendar/span.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { readFrozenBoard } from '../../shared/snapshot/frozen-board.ts'
import type { SnapshotFacts } from '../../shared/snapshot/snapshot.ts'
import type { PastDays } from '../bulletin/ports.ts'
import { readSeries } from '../snapshot/kept-days.ts'
import { readKeptBoard } from '../snapshot/read-board.ts'
import type { SnapshotStore } from '../snapshot/snapshot-store.ts'

/** The daily snapshots, as bulletins read them. */
export function pastDays(store: SnapshotStore): PastDays {
  const open = async (campaign: CampaignId, facts: SnapshotFacts | undefined) => {
    const kept = facts && (await readKeptBoard(store, campaign, facts.id))
    if (!kept) return null
    const board = readFrozenBoard(JSON.parse(kept.json))
    return board && { facts: kept.facts, board }
  }
  /** Newest first. */
  const days = (campaign: CampaignId) => store.list(campaign, 'day')
  return {
    async on(campaign, day: CalendarDate) {
      return open(
        campaign,
        (await days(campaign)).find(facts => facts.day === day),
      )
    },
    async firstWithin(campaign, span) {
      return open(
        campaign,
        (await days(campaign)).findLast(facts => contains(span, facts.day)),
      )
    },
    series: campaign => readSeries(store, campaign),
  }
}
