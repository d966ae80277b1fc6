import { expect, test } from 'vitest'
import { boardAnchor, scrollOfBoardAnchor } from '../../client/kanban/layout/board-anchor.ts'
import { layoutBoard } from '../../client/kanban/layout/board-layout.ts'
import { createProjector } from '../../shared/board/project-board.ts'
import { buildCrowdedBoard, cardId, today } from '../support/build-board.ts'
import { grouped } from './board.ts'

const crowd = grouped(createProjector(buildCrowdedBoard(240), today).view())
const laid = (viewWidth: number) =>
  layoutBoard({ grouped: crowd, viewWidth, viewHeight: 800, collapsed: new Set(), withLanes: true })

test('[MEET-4] a place on the board read on one screen is gone to on another of the same width', () => {
  const layout = laid(900)
  for (const y of [0, 130, 700, 1500]) {
    const anchor = boardAnchor(crowd, layout, { x: 0, y })
    expect(scrollOfBoardAnchor(crowd, layout, anchor)?.y).toBe(y)
  }
})

test('[MEET-4] on a wider screen the same card stands at the top', () => {
  const anchor = boardAnchor(crowd, laid(900), { x: 0, y: 700 })
  const wide = laid(2400)
  const to = scrollOfBoardAnchor(crowd, wide, anchor)
  expect(to && boardAnchor(crowd, wide, { ...to, y: to.y }).card).toBe(anchor.card)
})

test('[MEET-4] a card that is not on this board moves nothing', () => {
  expect(scrollOfBoardAnchor(crowd, laid(900), { card: cardId('nobody'), day: null, offset: 0 })).toBeNull()
})
