import { expect, test } from 'vitest'
import { cardsFor, commandsFor } from '../../client/app/palette/entries.ts'
import { createProjector } from '../../shared/board/project-board.ts'
import { addCard, buildBoard, buildCrowdedBoard, people, today } from '../support/build-board.ts'

const doc = buildBoard()
addCard(doc, 'a', { title: '新项目一号', code: 'P-1', order: 'a0' })
addCard(doc, 'b', { title: '项目二号', code: 'P-2', order: 'a1' })
addCard(doc, 'c', { title: '道路', code: '项目', order: 'a2', owner: '项目专员' })
const view = createProjector(doc, today).view()
const ids = (text: string) => cardsFor(text, view, people.lead).map(card => card.id)

test('[KAN-3] the palette puts titles that begin with the text, and exact codes, first', () => {
  expect(ids('项目')).toEqual(['b', 'c', 'a'])
})

test('[KAN-3] the palette offers no cards before anything is typed', () => {
  expect(ids('  ')).toEqual([])
})

test('[KAN-3] the palette offers a screenful, however many match', () => {
  const crowded = createProjector(buildCrowdedBoard(300), today).view()
  expect(cardsFor('示例', crowded, people.lead)).toHaveLength(12)
})

test('[KAN-3] commands are found by any of their words', () => {
  const commands = ['按阶段分列', '按单位分列', '清除筛选'].map(label => ({
    key: label,
    group: 'actions' as const,
    label,
    run: () => {},
  }))
  expect(commandsFor('分列 单位', commands).map(c => c.key)).toEqual(['按单位分列'])
})
