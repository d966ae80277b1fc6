import { hash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canonicalJson } from '../../server/room/canonical-json.ts'
import type { BoardView } from '../../shared/board/view.ts'
import { CampaignId } from '../../shared/ids.ts'
import { dueMeetings, meetingSeries } from '../../shared/meeting/due-meetings.ts'
import { minutesOf } from '../../shared/meeting/minutes.ts'
import { countSince, sinceLast } from '../../shared/meeting/since-last.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { readFrozenBoard } from '../../shared/snapshot/frozen-board.ts'
import { thawBoard } from '../../shared/snapshot/open-past.ts'
import { openServer, type TestServer } from '../support/server.ts'

const campaign = CampaignId.parse('xuancheng')
let server: TestServer
let board: BoardView

beforeAll(async () => {
  server = await openServer({ demo: true })
  const room = await server.program.parts.boards.open(campaign)
  if (isRefusal(room)) throw new Error(room.refused)
  board = await room.view()
})
afterAll(() => server?.stop())

const snapshots = () => server.program.parts.snapshots

describe('the meetings visitors find', () => {
  test('[MEET-2] today’s 项目调度会 is planned for three in the afternoon, with its agenda', () => {
    const [todays] = board.meetings
    expect(todays).toMatchObject({ head: { on: board.today, time: '15:00' }, state: { kind: 'planned' } })
    const sections = new Set(todays?.items.map(item => item.section))
    expect(sections).toEqual(new Set(['previous', 'overall', 'lamps', 'problems', 'speech', 'confirm']))
  })

  test('[MEET-1] periods that were held, one that is prepared, some that are open, and some that were missed', () => {
    const states = meetingSeries(board.plan.rhythms).map(series =>
      dueMeetings(series, board.plan.campaign, board.meetings, board.today).map(one => one.state),
    )
    expect(new Set(states.flat())).toEqual(new Set(['held', 'planned', 'due', 'missed', 'ahead']))
  })

  test('[SLIP-2] decisions stand at every step of their way, and some are overdue', () => {
    const states = new Set(board.decisions.map(one => one.state))
    expect(states).toEqual(
      new Set(['issued', 'signed', 'working', 'reported', 'returned', 'checking', 'cleared']),
    )
    expect(board.decisions.filter(one => one.overdue).length).toBeGreaterThan(3)
  })

  test('[MEET-5] every signature still fits its minutes', () => {
    const signed = board.meetings.filter(one => one.state.kind === 'signed')
    expect(signed.length).toBeGreaterThan(5)
    for (const meeting of signed) {
      const sha256 = hash('sha256', canonicalJson(minutesOf(board, meeting)), 'hex')
      expect(meeting.state).toMatchObject({ signed: { sha256 } })
    }
  })

  test('everything made up says so, and nobody is named but by post', () => {
    for (const { head, decisions, attendance } of board.meetings) {
      expect(head.sample).toBe(true)
      expect(head.title).toContain('示例')
      for (const { what } of decisions) expect(what).toContain('示例')
      for (const { name } of attendance) expect(name).toMatch(/^(负责人|主要领导|分管领导|.+组长)$/)
    }
  })

  test('[MEET-3] [MEET-6] the board the last meeting closed on is kept, and much has happened since', async () => {
    const held = board.meetings.find(one => one.state.kind === 'signed')
    if (held?.state.kind !== 'signed') throw new Error('no meeting was signed')
    const { snapshotId, seq } = held.state.closed
    const kept = await snapshots().board(campaign, snapshotId)
    const frozen = kept && readFrozenBoard(JSON.parse(kept.json))
    if (!frozen) throw new Error('no board was kept')
    expect(kept.facts).toMatchObject({ seq, day: held.head.on, reason: 'meeting-close' })
    const since = sinceLast(thawBoard(frozen), board)
    expect(since.moved.length + since.completed.length).toBeGreaterThan(2)
    expect(countSince(since)).toBeGreaterThan(10)
  })
})
