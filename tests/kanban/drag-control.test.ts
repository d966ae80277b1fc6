import { beforeEach, describe, expect, test } from 'vitest'
import { createDragControl, type DragControl, type DragNews } from '../../client/kanban/drag/drag-control.ts'
import { createDragStore, type DragStore } from '../../client/kanban/drag/drag-store.ts'
import { usualGrouping } from '../../client/kanban/group/grouping.ts'
import { createLocalSession } from '../../client/live/local-session.ts'
import type { Member } from '../../shared/access/member.ts'
import { applyEdit } from '../../shared/board/apply-edit.ts'
import { cardsOf } from '../../shared/board/document.ts'
import { CampaignId } from '../../shared/ids.ts'
import { addCard, buildBoard, cardId, people, stageId, today } from '../support/build-board.ts'
import { grouped } from './board.ts'

const id = cardId
let news: string[]
let doc: ReturnType<typeof buildBoard>
let session: ReturnType<typeof createLocalSession>
let store: DragStore
let control: DragControl

function open(member: Member) {
  doc = buildBoard()
  addCard(doc, 'a', { order: 'a0', stage: 'sign' })
  addCard(doc, 'b', { order: 'a1', stage: 'sign' })
  addCard(doc, 'c', { order: 'a2', stage: 'file' })
  addCard(doc, 'd', { order: 'a3', stage: 'file', areaId: 'build', leadUnitId: 'js' })
  session = createLocalSession({
    campaign: CampaignId.parse('demo'),
    member,
    doc,
    today,
    frame: work => work(),
    now: () => 0,
  })
  news = []
  store = createDragStore()
  const board = () => ({ grouped: grouped(session.view()), grouping: usualGrouping, session })
  control = createDragControl(board, store, () => listener(news))
  session.subscribe(control.check, 'board')
}

function listener(told: string[]): DragNews {
  return {
    lifted: () => told.push('lifted'),
    over: drag => told.push(`over ${drag.target?.column.title} ${drag.place?.index}`),
    notLifted: (_, why) => told.push(`not lifted: ${why}`),
    refused: (_, why) => told.push(`refused: ${why}`),
    dropped: (_, stage) => told.push(`dropped: ${stage}`),
    back: () => told.push('back'),
    cancelled: () => told.push('cancelled'),
    conflict: (_, why) => told.push(`conflict: ${why}`),
    failed: (_, refusal) => told.push(`failed: ${refusal.refused}`),
  }
}

const stageNow = (card: string) => cardsOf(doc).get(card)?.get('stage')

describe('[KAN-2] carrying a card with the keys', () => {
  beforeEach(() => open(people.lead))

  test('Space, arrows, Space: one edit, announced at every step', () => {
    control.lift(id('a'), 'keyboard')
    control.moveKey('ArrowRight')
    control.moveKey('ArrowDown')
    control.drop()
    expect(news).toEqual(['lifted', 'over 备案 0', 'over 备案 1', 'dropped: file'])
    expect(stageNow('a')).toBe('file')
    expect(store.get()).toBeNull()
    session.undo()
    expect([stageNow('a'), cardsOf(doc).get('a')?.get('order')]).toEqual(['sign', 'a0'])
  })

  test('cells that would refuse are stepped over: a unit never leaves its lane', () => {
    control.lift(id('b'), 'keyboard')
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown']) control.moveKey(key)
    expect(store.get()?.target?.lane.key).toBe('invest')
    control.drop()
    expect(news.at(-1)).toBe('back')
  })

  test('Escape leaves everything as it was', () => {
    control.lift(id('a'), 'keyboard')
    control.moveKey('ArrowRight')
    control.cancel()
    expect(news.at(-1)).toBe('cancelled')
    expect(stageNow('a')).toBe('sign')
  })

  test('a card one may not move is not lifted, and it is said why', () => {
    expect(control.lift(id('d'), 'pointer')).toBe(false)
    expect(news).toEqual(['not lifted: not-yours'])
    expect(store.get()).toBeNull()
  })

  test('let go over nothing, it goes back', () => {
    control.lift(id('a'), 'pointer')
    control.moveTo(null)
    control.drop()
    expect(news.at(-1)).toBe('back')
  })

  test('columns of stages the workflow has not are shaded from the start, and lanes one may not assign', () => {
    control.lift(id('a'), 'keyboard')
    expect([...(store.get()?.locks.lanes ?? [])]).toEqual(['build', 'party'])
    expect(store.get()?.locks.columns.size).toBe(0)
  })
})

describe('[KAN-2] somebody else gets in the way', () => {
  beforeEach(() => open(people.dispatch))
  const elsewhere = 'somebody else'

  test.each([
    ['moves the held card', () => applyEdit(doc, move('a', 'file', 'a9'), elsewhere), 'card-moved'],
    ['only reorders the held card', () => applyEdit(doc, move('a', 'sign', 'a9'), elsewhere), 'card-moved'],
    ['assigns it to another unit', () => cardsOf(doc).get('a')?.set('leadUnitId', 'js'), 'card-moved'],
    ['deletes the held card', () => cardsOf(doc).get('a')?.set('deletedAt', 5), 'card-deleted'],
    [
      'moves the card it would come before',
      () => applyEdit(doc, move('c', 'start', 'a9'), elsewhere),
      'target-moved',
    ],
    [
      'deletes the card it would come before',
      () => cardsOf(doc).get('c')?.set('deletedAt', 5),
      'target-gone',
    ],
  ])('who %s: the drag cancels with a message and writes nothing', (_, meddle, why) => {
    control.lift(id('a'), 'keyboard')
    control.moveKey('ArrowRight')
    meddle()
    expect(news.at(-1)).toBe(`conflict: ${why}`)
    const before = cardsOf(doc).get('a')?.toJSON()
    control.drop()
    expect(cardsOf(doc).get('a')?.toJSON()).toEqual(before)
    expect(store.get()).toBeNull()
  })

  test('who changes another field of it, or a card elsewhere: the drag goes on', () => {
    control.lift(id('a'), 'keyboard')
    control.moveKey('ArrowRight')
    applyEdit(doc, { type: 'progress', card: id('a'), value: 55 }, elsewhere)
    applyEdit(doc, move('d', 'start', 'a9'), elsewhere)
    control.drop()
    expect(news.at(-1)).toBe('dropped: file')
  })

  test('a command the server refuses is told, and nothing has moved', async () => {
    control.lift(id('a'), 'keyboard')
    control.moveTo({ lane: 1, column: 3, index: 0 })
    control.drop()
    await new Promise(done => setImmediate(done))
    expect(news.at(-1)).toBe('failed: unavailable')
    expect(cardsOf(doc).get('a')?.get('areaId')).toBe('invest')
  })
})

const move = (card: string, stage: string, order: string) =>
  ({ type: 'move', card: id(card), stage: stageId(stage), order }) as const
