import type { CampaignId } from '../../shared/ids.ts'
import { openControl } from '../../shared/meeting/open-control.ts'
import type { MeetingView } from '../../shared/meeting/view.ts'
import type { ControlRow, ControlStore, MeetingRoom } from './ports.ts'

/**
 * A campaign's rows, put right by its board, which says which meetings run: a node may have stopped between the two. Several nodes do this, each with a
 * board that lags a little, so a row goes only where its meeting is seen to be over, which is for good; and one is added only by a node whose
 * board holds all that was committed when the rows were read, for of a meeting that was just closed the row is rightly gone.
 */
export async function rowsByBoard(
  store: Pick<ControlStore, 'add' | 'remove' | 'of'>,
  room: Pick<MeetingRoom, 'view' | 'catchUp'>,
  campaign: CampaignId,
  now: () => number,
): Promise<readonly ControlRow[]> {
  const rows = await store.of(campaign)
  const { meetings } = await room.view()
  const over = (row: ControlRow) => meetings.some(one => one.id === row.meeting && isOver(one))
  for (const { meeting } of rows.filter(over)) await store.remove(campaign, meeting)
  const standing = rows.filter(row => !over(row))

  const lost = withoutRow(meetings, standing)
  if (lost.length === 0 || !(await room.catchUp())) return standing
  const stillLost = withoutRow((await room.view()).meetings, standing)
  if (stillLost.length === 0) return standing
  for (const meeting of stillLost) await store.add(openControl(campaign, meeting, null, now()))
  return store.of(campaign)
}

const withoutRow = (meetings: readonly MeetingView[], rows: readonly ControlRow[]) =>
  meetings.filter(({ id, state }) => state.kind === 'open' && !rows.some(row => row.meeting === id))

const isOver = ({ state: { kind } }: MeetingView) =>
  kind === 'closed' || kind === 'signed' || kind === 'cancelled'
