import { expect, test } from 'vitest'
import { sqlControlStore } from '../../server/adapters/sql/meeting-control-store.ts'
import { rowsByBoard } from '../../server/meeting/rows-by-board.ts'
import { CampaignId } from '../../shared/ids.ts'
import { openControl } from '../../shared/meeting/open-control.ts'
import type { MeetingView } from '../../shared/meeting/view.ts'
import { freshSqlite } from '../support/databases.ts'
import { aMeeting, states, viewWith } from './a-meeting.ts'

const campaign = CampaignId.parse('demo')
/** A node's board as far as it has read; `now`, once it has caught up, if it can. */
const board = (meeting: MeetingView, now: MeetingView | 'cannot' = meeting) => {
  let known = meeting
  return {
    view: async () => viewWith([known]),
    async catchUp() {
      if (now !== 'cannot') known = now
      return now !== 'cannot'
    },
  }
}
const [planned, running, closed] = [states.planned, states.open, states.closed].map(state =>
  aMeeting('m1', {}, { state }),
) as [MeetingView, MeetingView, MeetingView]

async function rowsAfter(row: boolean, node: ReturnType<typeof board>) {
  const store = sqlControlStore(await freshSqlite(), () => 1)
  if (row) await store.add(openControl(campaign, running, null, 1))
  const answered = await rowsByBoard(store, node, campaign, () => 1)
  expect(await store.of(campaign)).toEqual(answered)
  return answered.map(one => one.meeting)
}

test('[SCALE-4] a node whose board has not read the opening yet leaves the row of the meeting', async () => {
  expect(await rowsAfter(true, board(planned, running))).toEqual(['m1'])
})

test('[SCALE-4] a node whose board has not read the closing yet does not bring the row back', async () => {
  expect(await rowsAfter(false, board(running, closed))).toEqual([])
  expect(await rowsAfter(false, board(running, 'cannot'))).toEqual([])
})

test('[MEET-4] a row that was left over goes, and one that was lost is made', async () => {
  expect(await rowsAfter(true, board(closed))).toEqual([])
  expect(await rowsAfter(false, board(running))).toEqual(['m1'])
  expect(await rowsAfter(true, board(running))).toEqual(['m1'])
})
