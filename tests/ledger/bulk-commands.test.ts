import { expect, test } from 'vitest'
import { bulkCommands, bulkNeedsReason, nothingToSet } from '../../client/ledger/bulk/bulk-commands.ts'
import { Command } from '../../shared/board/command.ts'
import { createProjector } from '../../shared/board/project-board.ts'
import { ListId } from '../../shared/ids.ts'
import { addCard, buildBoard, date, day, today, unitId } from '../support/build-board.ts'

const doc = buildBoard()
addCard(doc, 'dated', { due: day('2021-12-31') })
addCard(doc, 'undated', { due: null, baselineDue: null })
const cards = createProjector(doc, today).view().cards
const draft = { ...nothingToSet, reason: '前期延后', approvedBy: '主要领导' }

test('an empty form sets nothing', () => {
  expect(bulkCommands(cards, draft)).toEqual([])
})

test('[CARD-4] a due date is moved card by card, and only where it differs', () => {
  const commands = bulkCommands(cards, { ...draft, due: day('2021-12-31') })
  expect(commands).toMatchObject([{ type: 'card.replan', card: 'undated' }])
})

test('[CARD-4] a first date needs no reason; moving one that stands does', () => {
  const undated = cards.filter(card => card.due === null)
  expect(bulkNeedsReason(undated, { ...draft, due: day('2021-12-20') })).toBe(false)
  expect(bulkNeedsReason(cards, { ...draft, due: day('2021-12-20') })).toBe(true)
  expect(bulkNeedsReason(cards, { ...draft, due: day('2021-12-31') })).toBe(false)
})

test('fields and a list are one command each for all cards, and every command is valid', () => {
  const commands = bulkCommands(cards, {
    ...draft,
    leadUnitId: unitId('js'),
    list: { listId: ListId.parse('in'), from: date('2021-10-29') },
    due: day('2021-12-20'),
  })
  expect(commands.map(command => command.type)).toEqual([
    'card.edit',
    'card.join-list',
    'card.replan',
    'card.replan',
  ])
  for (const command of commands) expect(Command.safeParse(command).success).toBe(true)
})
