import { describe, expect, test } from 'vitest'
import { lanesOf } from '../../client/card/group/lanes.ts'
import { regroupChanged } from '../../client/card/group/regroup-changed.ts'
import { columnsOf } from '../../client/kanban/group/columns.ts'
import { applyEdit } from '../../shared/board/apply-edit.ts'
import type { Edit } from '../../shared/board/edit.ts'
import { createProjector } from '../../shared/board/project-board.ts'
import type { BoardView, CardView } from '../../shared/board/view.ts'
import { buildCrowdedBoard, cardId, date, stageId, today } from '../support/build-board.ts'
import { createRandom, type Random } from '../support/random.ts'
import { grouped } from './board.ts'

const red = (card: CardView) => card.lamp === 'red'
const all = () => true
const by = (view: BoardView, columns: 'stage' | 'lamp', matches: (card: CardView) => boolean) => ({
  columnOf: columnsOf(view, columns, []).keyOf,
  laneOf: lanesOf(view, 'area').keyOf,
  matches,
})

describe('[KAN-4] an edit costs the same on any board', () => {
  test.each([
    ['stage', all],
    ['stage', red],
    ['lamp', all],
  ] as const)(
    'by %s, two hundred random edits: the short way gives what grouping all again gives',
    (columns, matches) => {
      const doc = buildCrowdedBoard(80)
      const projector = createProjector(doc, today)
      const random = createRandom(20211029)
      let view = projector.view()
      let short = 0
      let board = grouped(view, { columns, lanes: 'area' }, matches)
      for (let n = 0; n < 200; n++) {
        applyEdit(doc, randomEdit(random), 'other')
        const next = projector.view()
        const whole = grouped(next, { columns, lanes: 'area' }, matches)
        const quick = regroupChanged(view.cards, next.cards, board, by(next, columns, matches))
        if (quick) {
          short++
          expect(quick).toEqual(whole)
        }
        board = quick ?? whole
        view = next
      }
      expect(short).toBeGreaterThan(60)
    },
  )

  test('only the cell of the changed card is renewed', () => {
    const doc = buildCrowdedBoard(80)
    const projector = createProjector(doc, today)
    const before = projector.view()
    const board = grouped(before)
    applyEdit(doc, { type: 'owner', card: cardId('k7'), value: '另一责任人（示例）' }, 'other')
    const next = regroupChanged(before.cards, projector.view().cards, board, by(before, 'stage', all))
    const cells = next?.lanes.flatMap((one, lane) =>
      one.cells.filter((cell, at) => cell !== board.lanes[lane]?.cells[at]),
    )
    expect(cells).toHaveLength(1)
    expect(next?.columnTallies).toBe(board.columnTallies)
  })

  test('a card that moves or is new is not for the short way', () => {
    const doc = buildCrowdedBoard(20)
    const projector = createProjector(doc, today)
    const before = projector.view()
    applyEdit(doc, { type: 'move', card: cardId('k3'), stage: stageId('start'), order: 'Zz' }, 'other')
    const moved = projector.view()
    expect(regroupChanged(before.cards, moved.cards, grouped(before), by(before, 'stage', all))).toBeNull()
    expect(
      regroupChanged(before.cards, moved.cards.slice(1), grouped(before), by(before, 'stage', all)),
    ).toBeNull()
  })
})

function randomEdit(random: Random): Edit {
  const card = cardId(`k${random.below(80)}`)
  switch (random.below(5)) {
    case 0:
      return { type: 'claim', card, stage: stageId('start'), date: date('2021-10-20') }
    case 1:
      return { type: 'owner', card, value: `责任人${random.below(9)}（示例）` }
    case 2:
      return {
        type: 'move',
        card,
        stage: stageId(random.below(2) ? 'sign' : 'file'),
        order: `b0${random.below(9) + 1}`,
      }
    default:
      return { type: 'progress', card, value: random.below(101) }
  }
}
