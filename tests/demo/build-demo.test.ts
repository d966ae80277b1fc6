import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { arrival } from '../../server/campaign/demo/demo-days.ts'
import { demoAccounts } from '../../server/campaign/demo/index.ts'
import type { ChangeRecord } from '../../server/room/ports.ts'
import type { BoardView, CardView, TargetView } from '../../shared/board/view.ts'
import { CampaignId } from '../../shared/ids.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { demoMoments, openServer, type TestServer } from '../support/server.ts'

let server: TestServer
let board: BoardView

beforeAll(async () => {
  server = await openServer({ demo: true })
  board = await view('xuancheng')
})
afterAll(() => server?.stop())

async function view(id: string): Promise<BoardView> {
  const room = await server.program.parts.boards.open(CampaignId.parse(id))
  if (isRefusal(room)) throw new Error(room.refused)
  return room.view()
}
/** The whole change log, page by page. */
async function allRows(): Promise<readonly ChangeRecord[]> {
  const rows: ChangeRecord[] = []
  for (let before: number | null = Number.MAX_SAFE_INTEGER; before !== null; ) {
    const page = await server.program.parts.changes.changes({
      campaign: CampaignId.parse('xuancheng'),
      before,
      limit: 500,
    })
    rows.push(...page.rows)
    before = page.next
  }
  return rows
}

const cards = (holds: (card: CardView) => unknown) => board.cards.filter(holds)
const target = (id: string): TargetView => {
  const found = board.targets.find(one => one.target.id === id)
  if (!found) throw new Error(id)
  return found
}

describe('the 宣城 campaign visitors find', () => {
  test('[CAL-1] is on day 37', () => expect(board.today).toBe('2021-10-29'))

  test('has nothing malformed', () => expect(board.faults).toBe(0))

  test('has nobody left at it by those who made it', () => {
    const rooms = [...server.program.parts.rooms.inMemory()]
    expect(rooms.map(room => room.sockets)).toEqual(rooms.map(() => 0))
    expect(rooms.length).toBeGreaterThan(0)
  })

  test('[LAMP-5] shows every lamp, and what was late stays marked', () => {
    const { red, yellow, green, done, unreported } = board.lampCounts
    for (const count of [red, yellow, green, done, unreported]) expect(count).toBeGreaterThan(4)
    expect(cards(card => card.lagged && card.lamp !== 'red').length).toBeGreaterThan(2)
    expect(
      Math.max(...cards(card => card.lamp === 'red').map(card => card.lagged?.days ?? 0)),
    ).toBeGreaterThan(10)
  })

  test('[CARD-6] has claims that wait for a check, and dates entered long after the fact', () => {
    const states = board.cards.flatMap(card => card.milestones)
    expect(states.filter(one => one.state === 'awaiting-check').length).toBeGreaterThan(5)
    expect(states.filter(one => one.claimed?.late).length).toBeGreaterThan(20)
  })

  test('[CARD-6] has a card 停工, one 退出, one that left its list, and a request that waits', () => {
    expect(cards(card => card.side?.state === 'suspended')).toHaveLength(1)
    expect(cards(card => card.side?.state === 'withdrawn')).toHaveLength(1)
    expect(cards(card => card.lists.some(list => list.to !== undefined))).toHaveLength(1)
    expect(board.cards.flatMap(card => card.requests).filter(one => !one.decision)).toHaveLength(1)
    expect(board.deleted).toHaveLength(1)
  })

  test('[CARD-4] has dates that were moved, with their reasons and baselines', () => {
    const moved = cards(card => card.replans.length > 0)
    expect(moved.length).toBeGreaterThanOrEqual(5)
    for (const { replans } of moved) expect(replans.every(one => one.reason && one.approvedBy)).toBe(true)
  })

  test('[CARD-1] has problems asked of other units: open, answered and closed', () => {
    const problems = board.cards.flatMap(card => card.problems)
    const states = new Set(problems.map(one => one.state))
    expect(states).toEqual(new Set(['open', 'answered', 'closed']))
    expect(problems.filter(one => one.askedUnitId).length).toBeGreaterThan(10)
  })

  test('[CARD-1] has cards without unit, owner or date', () => {
    expect(cards(card => card.unclear.includes('leadUnitId')).length).toBeGreaterThanOrEqual(7)
    expect(cards(card => card.unclear.includes('due')).length).toBeGreaterThan(7)
  })

  test('[CARD-5] rests checks on pictures that say 示例', () => {
    const evidence = board.cards.flatMap(card => card.evidence)
    expect(evidence.length).toBeGreaterThanOrEqual(10)
    expect(evidence.every(one => one.caption.includes('示例'))).toBe(true)
    expect(evidence.filter(one => one.verified).length).toBeGreaterThan(5)
  })

  test('[TGT-3] counts its targets from cards: verified and claimed apart', () => {
    expect(target('X1-10').rollup).toMatchObject({ verified: 5, claimed: 1 })
    expect(target('X1-11').rollup).toMatchObject({ verified: 3, claimed: 1 })
    expect(target('X1-14').rollup).toMatchObject({ verified: 1, claimed: 1 })
    expect(target('X1-04').rollup?.verified).toBe(2)
    expect(target('X4-02').current).toBe(31 + (target('X4-02').rollup?.verified ?? 0))
    expect(target('X1-13').rollup?.verified).toBeGreaterThan(0.4)
  })

  test('every figure entered by hand names a source that says 示例', () => {
    const { reports } = board.plan
    expect(reports.length).toBeGreaterThan(40)
    expect(reports.every(report => report.source.includes('示例'))).toBe(true)
  })

  test('[AUD-1] has a journal of its days, every row by somebody of the demo or the day job', async () => {
    const rows = await allRows()
    const days = rows.map(row => new Date(row.at + 8 * 3_600_000).toISOString().slice(0, 10))
    expect([days.toSorted().at(0), days.toSorted().at(-1)]).toEqual(['2021-09-23', '2021-10-29'])
    expect(new Set(days).size).toBeGreaterThan(25)
    const names = new Set([...demoAccounts.map(account => account.name), '系统'])
    expect(rows.filter(row => !names.has(row.actor.name))).toEqual([])
    expect(new Set(rows.map(row => row.cause))).toEqual(
      new Set(['genesis', 'edit', 'command', 'clock', 'meeting']),
    )
  })
})

test('the clock is only ever put forward, and left at nine in the morning of day 37', () => {
  const moments = demoMoments(server.dataDir)
  expect(moments.length).toBeGreaterThan(200)
  expect(moments).toEqual(moments.toSorted((a, b) => a - b))
  expect(moments.every(at => at < arrival)).toBe(true)
})

describe('the other four campaigns', () => {
  test.each(['cihu', 'jinan', 'luan', 'tancheng'])('%s stands on its board as its plan has it', async id => {
    const other = await view(id)
    expect(other.cards.length).toBeGreaterThanOrEqual(12)
    expect(other.faults).toBe(0)
    expect(other.targets.length).toBeGreaterThan(10)
  })
})

describe('the letters visitors find', () => {
  const xuancheng = CampaignId.parse('xuancheng')
  const stored = () => server.program.parts.slips.parts.store.all(xuancheng)

  test('[SLIP-2] stand at every step of their way, each about a card that was late that day', async () => {
    const { snapshots } = server.program.parts
    const slips = await stored()
    const states = slips.map(({ slip }) => slip.state).toSorted()
    expect(states.join(' ')).toBe('cleared draft issued reported returned signed working working working')
    const days = await snapshots.store.list(xuancheng, 'day')
    for (const { slip, trail } of slips) {
      const facts = days.find(({ day }) => day === trail[0]?.on)
      const kept = facts && (await snapshots.board(xuancheng, facts.id))
      const lamp = kept && JSON.parse(kept.json).standing[slip.cardId ?? ''].lamp
      expect(['red', 'yellow'], slip.title).toContain(lamp)
      expect(slip.basis.snapshot?.sha256, slip.title).toMatch(/^[0-9a-f]{64}$/)
    }
  })

  test('[SLIP-1] carry numbers without gaps, one raised from another, and say that they are made up', async () => {
    const slips = await stored()
    const numbers = slips.flatMap(({ slip }) => slip.number ?? []).toSorted()
    const series = (word: string, count: number) =>
      Array.from({ length: count }, (_, at) => `${word}〔2021〕${at + 1}号`)
    expect(numbers).toEqual([...series('宣高新督', 6), ...series('宣高新纪', 2)].toSorted())
    expect(slips.filter(({ slip }) => slip.escalatedFrom !== null)).toHaveLength(1)
    expect(slips.filter(({ slip }) => slip.pendingExtension !== null)).toHaveLength(1)
    for (const { slip, trail } of slips) {
      for (const text of [slip.title, slip.matter, slip.demand]) expect(text).toContain('示例')
      for (const { words } of trail) if (words !== '') expect(words).toContain('示例')
      expect(trail.every(({ at }) => at < arrival)).toBe(true)
      expect(trail.map(({ at }) => at)).toEqual(trail.map(({ at }) => at).toSorted((a, b) => a - b))
    }
  })
})
