import type { SQLOutputValue } from 'node:sqlite'
import type { CampaignId } from '../../../shared/ids.ts'
import { Control, Focus } from '../../../shared/meeting/control.ts'
import type { ControlStore, KeptControl } from '../../meeting/ports.ts'
import type { Database } from './open-database.ts'
import { statementsOf } from './statements.ts'

const Row = Control.omit({ presenterAwaySince: true, followers: true })

/** `now`: real time in milliseconds. */
export function sqliteControlStore({ exclusive }: Database, now: () => number): ControlStore {
  return {
    of: campaign =>
      exclusive(handle =>
        statementsOf(handle)('select * from meetingControl where campaign = ?').all(campaign).map(readRow),
      ),
    add: control =>
      exclusive(handle => {
        const { campaign, meeting, version, focus } = control
        const insert = statementsOf(handle)('insert or ignore into meetingControl values (?, ?, ?, ?, ?, ?)')
        return (
          insert.run(campaign, meeting, version, stateOf(control), JSON.stringify(focus), now()).changes === 1
        )
      }),
    replace: (control, knownVersion) =>
      exclusive(handle => {
        const { campaign, meeting, version } = control
        const update = statementsOf(handle)(
          'update meetingControl set version = ?, state = ?, updatedAt = ? where campaign = ? and meeting = ? and version = ?',
        )
        return update.run(version, stateOf(control), now(), campaign, meeting, knownVersion).changes === 1
      }),
    keepFocus: (campaign, meeting, focus) =>
      exclusive(handle => {
        statementsOf(handle)('update meetingControl set focus = ? where campaign = ? and meeting = ?').run(
          JSON.stringify(Focus.parse(focus)),
          campaign,
          meeting,
        )
      }),
    remove: (campaign, meeting) =>
      exclusive(handle => {
        statementsOf(handle)('delete from meetingControl where campaign = ? and meeting = ?').run(
          campaign,
          meeting,
        )
      }),
  }
}

function stateOf({ presenter, itemId, timer, spent }: KeptControl): string {
  return JSON.stringify({ presenter, itemId, timer, spent })
}

function readRow(row: Record<string, SQLOutputValue>): KeptControl {
  return Row.parse({
    campaign: row.campaign as CampaignId,
    meeting: row.meeting,
    version: row.version,
    focus: JSON.parse(String(row.focus)),
    ...JSON.parse(String(row.state)),
  })
}
