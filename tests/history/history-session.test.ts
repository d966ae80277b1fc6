import { describe, expect, test } from 'vitest'
import { type HistorySession, type KeptDay, openHistory } from '../../client/live/history-session.ts'
import type { HistorySource } from '../../client/live/history-source.ts'
import { mayWrite } from '../../shared/access/matrix.ts'
import { mayCommand } from '../../shared/access/may-command.ts'
import type { Member } from '../../shared/access/member.ts'
import { createProjector } from '../../shared/board/project-board.ts'
import { addDays } from '../../shared/calendar/arithmetic.ts'
import { CampaignId, CardId, SnapshotId, UnitId, UserId } from '../../shared/ids.ts'
import { isRefusal, refuse } from '../../shared/refusal.ts'
import { deltaOf } from '../../shared/snapshot/delta.ts'
import { freezeBoard } from '../../shared/snapshot/freeze-board.ts'
import type { FrozenBoard } from '../../shared/snapshot/frozen-board.ts'
import { thawBoard } from '../../shared/snapshot/open-past.ts'
import { buildCrowdedBoard, date } from '../support/build-board.ts'

const first = date('2021-09-23')
const kept = (n: number): KeptDay => ({ day: addDays(first, n), snapshot: SnapshotId.parse(`day-${n}`) })
const dayOf = (id: string) => Number(id.slice('day-'.length))

/** Thirty days of a board on which a title and the number of cards change every day. */
const doc = buildCrowdedBoard(12)
const boards: readonly FrozenBoard[] = Array.from({ length: 30 }, (_, n) => {
  const day = addDays(first, n)
  const board = structuredClone(freezeBoard(doc, createProjector(doc, day).view()))
  const [id, card] = Object.entries(board.cards)[n % 12] ?? []
  if (id && card) board.cards[id] = { ...card, title: `第${n}天` }
  const judged = Object.keys(board.standing)[0]
  if (judged) board.standing[judged] = { lamp: n < 15 ? 'green' : 'red', unreported: false }
  return board
})
const boardOf = (id: string): FrozenBoard => {
  const board = boards[dayOf(id)]
  if (!board) throw new Error(`no board ${id}`)
  return board
}

/** A server in memory that answers when it is told to. */
function heldSource() {
  const waiting: { to: string; from: string; answer: () => void; signal: AbortSignal }[] = []
  const asked: string[] = []
  let held = false
  let broken = false
  const source: HistorySource = {
    board: async snapshot => boardOf(snapshot),
    since(to, from, signal) {
      asked.push(`${from} ${to}`)
      return new Promise(done => {
        signal.addEventListener('abort', () => done(refuse('unavailable')))
        const answer = () => done(broken ? refuse('unavailable') : deltaOf(boardOf(from), boardOf(to)))
        if (held) waiting.push({ to, from, answer, signal })
        else answer()
      })
    },
  }
  return {
    source,
    asked,
    waiting,
    hold: () => {
      held = true
    },
    answerAll: () => {
      for (const one of waiting.splice(0)) one.answer()
    },
    breakIt: (now: boolean) => {
      broken = now
    },
  }
}

const member: Member = {
  userId: UserId.parse('u1'),
  name: '调度员',
  roles: ['dispatch', 'leader', 'unit'],
  unitIds: [UnitId.parse('zs')],
}

async function opened(at: number, source: HistorySource): Promise<HistorySession> {
  const options = { campaign: CampaignId.parse('demo'), member, source }
  const session = await openHistory(options, kept(at), new AbortController().signal)
  if (isRefusal(session)) throw new Error(session.refused)
  return session
}

const plain = (session: Pick<HistorySession, 'view'>) => ({
  ...session.view(),
  index: [...session.view().index],
})
const thawed = (n: number) => {
  const view = thawBoard(boardOf(`day-${n}`))
  return { ...view, index: [...view.index] }
}

describe('[HIST-1] the board of a past day', () => {
  test('how a card was judged on the day itself stays known, whatever the rules of today say', async () => {
    const { source } = heldSource()
    const id = CardId.parse(Object.keys(boardOf('day-0').standing)[0])
    const asJudged = (n: number) => boardOf(`day-${n}`).standing[id]
    const session = await opened(0, source)
    expect(session.standing(id)).toEqual(asJudged(0))
    await session.go(kept(29))
    expect(session.standing(id)).toEqual(asJudged(29))
    expect(asJudged(29)).not.toEqual(asJudged(0))
    expect(session.standing(CardId.parse('nobody'))).toBeNull()
  })

  test('is the board of that day, whichever way one came to it', async () => {
    const { source } = heldSource()
    const session = await opened(3, source)
    expect(plain(session)).toEqual(thawed(3))
    for (const n of [4, 5, 29, 0, 12, 11, 3]) {
      expect(await session.go(kept(n))).toBeNull()
      expect(session.shown()).toBe(kept(n).day)
      expect(plain(session)).toEqual(thawed(n))
    }
  })

  test('its clock stands at the last moment of that day, and its connection says which day it is', async () => {
    const { source } = heldSource()
    const session = await opened(18, source)
    const end = Date.parse('2021-10-12T00:00:00+08:00') - 1
    expect(session.now()).toBe(end)
    expect(session.connection()).toEqual({ kind: 'past', day: '2021-10-11', until: end })
  })

  test('nobody may change anything in it, and an edit that is tried all the same changes nothing', async () => {
    const { source } = heldSource()
    const session = await opened(3, source)
    const before = session.view()
    const card = before.cards[0]
    if (!card) throw new Error('no card')
    const facts = { leadUnitId: card.leadUnitId, supportUnitIds: card.supportUnitIds, closed: false }
    expect(mayWrite(session.member, 'edit', 'progress', facts)).toBe(false)
    expect(mayCommand(session.member, 'card.create')).toBe(false)
    expect(mayCommand(session.member, 'card.replan', facts)).toBe(false)
    session.edit({ type: 'progress', card: card.id, value: 5 })
    expect(session.view()).toBe(before)
    expect(await session.command({ type: 'feedback.add', card: card.id, text: '示例' })).toMatchObject({
      refused: 'not-permitted',
    })
  })

  test('cards that did not change are the same objects a day later', async () => {
    const { source } = heldSource()
    const session = await opened(3, source)
    const before = session.view()
    await session.go(kept(4))
    const same = session.view().plan === before.plan
    expect(same).toBe(true)
  })

  test('a wish that was overtaken is given up; what lies on the way is shown in passing', async () => {
    const held = heldSource()
    const session = await opened(10, held.source)
    held.hold()
    const shown: string[] = []
    session.subscribe(() => shown.push(session.shown()), 'connection')
    const onTheWay = session.go(kept(12))
    const further = session.go(kept(20))
    expect(held.waiting.map(one => one.to)).toEqual(['day-12'])
    held.answerAll()
    await Promise.resolve()
    await new Promise(done => setImmediate(done))
    expect(shown).toEqual([kept(12).day])
    const back = session.go(kept(2))
    expect(held.waiting.find(one => one.to === 'day-20')?.signal.aborted).toBe(true)
    await new Promise(done => setImmediate(done))
    held.answerAll()
    await Promise.all([onTheWay, further, back])
    expect(shown).toEqual([kept(12).day, kept(2).day])
    expect(plain(session)).toEqual(thawed(2))
  })

  test('a wish made while a day is being shown is not lost', async () => {
    const { source } = heldSource()
    const session = await opened(0, source)
    session.subscribe(() => {
      const next = dayOf(`day-${[...boards.keys()].find(n => kept(n).day === session.shown())}`) + 1
      if (next < 8) void session.go(kept(next))
    }, 'connection')
    await session.go(kept(1))
    for (let turn = 0; turn < 20; turn++) await new Promise(done => setImmediate(done))
    expect(session.shown()).toBe(kept(7).day)
  })

  test('neighbours that were expected are there without another question', async () => {
    const held = heldSource()
    const session = await opened(10, held.source)
    session.expect([kept(11), kept(9)])
    await new Promise(done => setImmediate(done))
    const asked = held.asked.length
    await session.go(kept(11))
    expect(held.asked).toHaveLength(asked)
    expect(plain(session)).toEqual(thawed(11))
  })

  test('a day that cannot be read leaves the one that is shown, and can be asked for again', async () => {
    const held = heldSource()
    const session = await opened(10, held.source)
    held.breakIt(true)
    expect(await session.go(kept(11))).toMatchObject({ refused: 'unavailable' })
    expect(session.shown()).toBe(kept(10).day)
    held.breakIt(false)
    expect(await session.go(kept(11))).toBeNull()
    expect(plain(session)).toEqual(thawed(11))
  })
})
