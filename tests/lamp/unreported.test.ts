import { describe, expect, it } from 'vitest'
import { createProjector } from '../../shared/board/project-board.ts'
import { addCard, buildBoard, date, instant } from '../support/build-board.ts'

/** A card put on the board while the plan was still being written, three weeks before the first day. */
function unreportedOn(today: string, createdAt = '2021-09-01T09:00:00+08:00'): boolean | undefined {
  const doc = buildBoard()
  addCard(doc, 'k1', { createdAt: instant(createdAt) })
  return createProjector(doc, date(today)).view().cards[0]?.unreported
}

describe('未按时填报 on a board', () => {
  it('[LAMP-2] owes nothing before the campaign begins, nor in its first week', () => {
    expect(unreportedOn('2021-09-22')).toBe(false)
    expect(unreportedOn('2021-09-30')).toBe(false)
    expect(unreportedOn('2021-10-01')).toBe(true)
  })

  it('[LAMP-2] gives a card that came later its own first week', () => {
    expect(unreportedOn('2021-10-27', '2021-10-20T09:00:00+08:00')).toBe(false)
    expect(unreportedOn('2021-10-28', '2021-10-20T09:00:00+08:00')).toBe(true)
  })
})
