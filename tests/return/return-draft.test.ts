import { expect, test } from 'vitest'
import { dueCards, returnsByUnit } from '../../client/return/due-cards.ts'
import { entryState, restUnchanged, returnCommand, without } from '../../client/return/return-draft.ts'
import { Command } from '../../shared/board/command.ts'
import { createProjector } from '../../shared/board/project-board.ts'
import { addCard, buildBoard, date, now, people, today } from '../support/build-board.ts'

const doc = buildBoard()
const by = { by: { userId: 'u1', name: '示例' }, at: now }
addCard(doc, 'a', { progress: 20 }, { form: '桩基' })
addCard(doc, 'b', { progress: 40, order: 'a1' })
addCard(doc, 'other', { leadUnitId: 'js', order: 'a2' })
addCard(doc, 'stopped', { order: 'a3', side: { state: 'suspended', reason: '示例', requestId: 'r1', ...by } })
const { cards } = createProjector(doc, today).view()
const due = dueCards(cards, people.lead)
const find = (id: string) => {
  const card = cards.find(one => one.id === id)
  if (!card) throw new Error(`no card ${id}`)
  return card
}

test('[CARD-7] due are the cards my unit leads; nothing is owed for work set aside', () => {
  expect(due.map(card => card.id)).toEqual(['a', 'b'])
  expect(dueCards(cards, people.leader)).toEqual([])
})

test.each([
  ['nothing said', undefined, 'open'],
  ['opened and left', {}, 'open'],
  ['the same figure typed again', { progress: 20, form: '桩基' }, 'open'],
  ['blank problem', { problem: '  ' }, 'open'],
  ['no money', { money: { amount: 0, unit: '万元' as const } }, 'open'],
  ['a new figure', { progress: 25 }, 'changed'],
  ['new words', { form: '桩基完成' }, 'changed'],
  ['本周无变化', { unchanged: true }, 'unchanged'],
  ['本周无变化 after typing', { unchanged: true, progress: 90 }, 'unchanged'],
] as const)('[CARD-7] looking at a card is not a return: %s', (_, entry, state) => {
  expect(entryState(entry, find('a'))).toBe(state)
})

test('[CARD-7] one submission carries only what changed, and 无变化 carries nothing else', () => {
  const draft = {
    a: { progress: 30, form: '桩基', money: { amount: 12, unit: '万元' as const }, problem: ' 缺电 ' },
    b: { unchanged: true, progress: 99 },
  }
  const command = returnCommand(draft, due)
  expect(command?.rows).toEqual([
    { card: 'a', unchanged: false, progress: 30, money: { amount: 12, unit: '万元' }, problem: '缺电' },
    { card: 'b', unchanged: true },
  ])
  expect(Command.safeParse(command).success).toBe(true)
})

test('[CARD-7] nothing is submitted when nothing is said', () => {
  expect(returnCommand({}, due)).toBeNull()
  expect(returnCommand({ a: {} }, due)).toBeNull()
})

test('[CARD-7] 其余无变化 leaves what somebody has filled in', () => {
  const draft = restUnchanged({ a: { progress: 30 } }, due)
  expect(draft).toEqual({ a: { progress: 30 }, b: { unchanged: true } })
})

test('[CARD-7] what was handed in leaves the draft, the rest stays', () => {
  expect(without({ a: { progress: 30 }, b: {} }, [find('a').id])).toEqual({ b: {} })
})

test('[CARD-7] each unit’s returns are counted: due, returned, of which without change', () => {
  const counted = buildBoard()
  addCard(counted, 'a', { 'return:2021-10-29': { unchanged: true, ...by } })
  addCard(counted, 'b', { order: 'a1' })
  const view = createProjector(counted, today).view()
  expect([...returnsByUnit(view.cards, date('2021-10-29')).values()]).toMatchObject([
    { unit: 'zs', due: 2, returned: 1, unchanged: 1 },
  ])
})
