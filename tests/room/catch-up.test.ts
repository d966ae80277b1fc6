import { expect, test } from 'vitest'
import { openBoardState } from '../../server/room/board-state.ts'
import { createCatchUps } from '../../server/room/catch-up.ts'
import { CampaignId } from '../../shared/ids.ts'
import { buildBoard, now } from '../support/build-board.ts'
import { genesisEntry, makeDataDir, standRooms } from '../support/rooms.ts'

const campaign = CampaignId.parse('demo')

test('replays are shared by those who were away as long, and asking from every seq does not fill the memory', async () => {
  const dir = makeDataDir()
  const { rooms, host, database } = standRooms(dir.path)
  await rooms.create(campaign, genesisEntry(buildBoard()))
  const entry = { ...genesisEntry(buildBoard()), update: Uint8Array.of(0, 0) }
  await host.journal.commit(campaign, { knownSeq: 1, keys: [] }, commit =>
    commit.append(Array(200).fill(entry), now),
  )
  const state = await openBoardState(await host.journal.load(campaign), 7, () => 0)
  const catchUps = createCatchUps(campaign, host.journal, state, host.after)
  const replayFrom = (seq: number) => catchUps.frames(seq, [], Uint8Array.of(0))
  const first = replayFrom(1)
  expect(replayFrom(1)).toBe(first)
  for (let seq = 2; seq <= 200; seq++) replayFrom(seq)
  expect(replayFrom(1)).not.toBe(first)
  expect(replayFrom(1)).toEqual(first)
  state.dispose()
  await rooms.drain()
  await database.close()
  dir.remove()
})
