import type { Kysely } from 'kysely'
import { z } from 'zod'
import { CampaignId, MeetingId } from '../../../shared/ids.ts'
import { Control, Focus } from '../../../shared/meeting/control.ts'
import type { ControlRow, ControlStore, ControlVersion, KeptControl } from '../../meeting/ports.ts'
import type { SqlDatabase } from './sql-database.ts'

interface ControlTables {
  /** `state` is what has a version, `focus` moves between versions; both JSON. */
  meetingControl: {
    campaign: string
    meeting: string
    version: number
    state: string
    focus: string
    /** When the presenter was there, as of the move; rises with every move kept. */
    movedAt: number
    updatedAt: number
  }
}

const Row = Control.omit({ presenterAwaySince: true, followers: true }).extend({ movedAt: z.number() })

/** `now`: real time in milliseconds. */
export function sqlControlStore({ kysely }: SqlDatabase, now: () => number): ControlStore {
  const db = kysely as Kysely<ControlTables>
  return {
    async of(campaign) {
      const rows = await db
        .selectFrom('meetingControl')
        .selectAll()
        .where('campaign', '=', campaign)
        .orderBy('meeting')
        .execute()
      return rows.map(readRow)
    },
    versions: campaigns => versionsOf(db, campaigns),
    async add(control) {
      const { campaign, meeting, version, focus } = control
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('meetingControl')
        .values({
          campaign,
          meeting,
          version,
          state: stateOf(control),
          focus: JSON.stringify(focus),
          movedAt: 0,
          updatedAt: now(),
        })
        .onConflict(conflict => conflict.doNothing())
        .executeTakeFirstOrThrow()
      return numInsertedOrUpdatedRows === 1n
    },
    async replace(control, knownVersion) {
      const { campaign, meeting, version } = control
      const { numUpdatedRows } = await db
        .updateTable('meetingControl')
        .set({ version, state: stateOf(control), updatedAt: now() })
        .where('campaign', '=', campaign)
        .where('meeting', '=', meeting)
        .where('version', '=', knownVersion)
        .executeTakeFirstOrThrow()
      return numUpdatedRows === 1n
    },
    async keepMove(campaign, { meeting, focus, at }) {
      await db
        .updateTable('meetingControl')
        .set({ focus: JSON.stringify(Focus.parse(focus)), movedAt: at })
        .where('campaign', '=', campaign)
        .where('meeting', '=', meeting)
        .where('movedAt', '<', at)
        .execute()
    },
    async remove(campaign, meeting) {
      await db
        .deleteFrom('meetingControl')
        .where('campaign', '=', campaign)
        .where('meeting', '=', meeting)
        .execute()
    },
  }
}

async function versionsOf(
  db: Kysely<ControlTables>,
  campaigns: readonly CampaignId[],
): Promise<ReadonlyMap<CampaignId, readonly ControlVersion[]>> {
  const versions = new Map<CampaignId, ControlVersion[]>(campaigns.map(campaign => [campaign, []]))
  if (campaigns.length === 0) return versions
  const rows = await db
    .selectFrom('meetingControl')
    .select(['campaign', 'meeting', 'version', 'movedAt'])
    .where('campaign', 'in', campaigns)
    .orderBy('meeting')
    .execute()
  for (const { campaign, meeting, ...versioned } of rows)
    versions.get(CampaignId.parse(campaign))?.push({ meeting: MeetingId.parse(meeting), ...versioned })
  return versions
}

function stateOf({ presenter, itemId, timer, spent }: KeptControl): string {
  return JSON.stringify({ presenter, itemId, timer, spent })
}

function readRow({ focus, state, ...row }: ControlTables['meetingControl']): ControlRow {
  return Row.parse({ ...row, focus: JSON.parse(focus), ...JSON.parse(state) })
}
