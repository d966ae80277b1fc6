import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { applyEdit } from '../../shared/board/apply-edit.ts'
import { cardsOf, planKey, planOf } from '../../shared/board/document.ts'
import { createProjector } from '../../shared/board/project-board.ts'
import {
  addCard,
  buildBoard,
  buildCrowdedBoard,
  cardId,
  cardOf,
  date,
  instant,
  stageId,
  today,
} from '../support/build-board.ts'

describe('createProjector', () => {
  it('gives the same view until something changes, and only then another', () => {
    const doc = buildCrowdedBoard(20)
    const projector = createProjector(doc, today)
    const before = projector.view()
    expect(projector.view()).toBe(before)
    applyEdit(doc, { type: 'progress', card: cardId('k3'), value: 77 }, null)
    expect(projector.view()).not.toBe(before)
    expect(projector.view().cards.find(card => card.id === 'k3')?.progress).toBe(77)
  })

  it('[KAN-4] one changed card is one changed object; everything else keeps its identity', () => {
    const doc = buildCrowdedBoard(50)
    const projector = createProjector(doc, today)
    const before = projector.view()
    applyEdit(doc, { type: 'progress', card: cardId('k7'), value: 71 }, null)
    const after = projector.view()
    expect(after.cards.filter((card, at) => card !== before.cards[at]).map(card => card.id)).toEqual(['k7'])
    expect(after.plan).toBe(before.plan)
    expect(after.targets).toBe(before.targets)
    expect(after.index).toBe(before.index)
    expect(after.deleted).toBe(before.deleted)
    const [was, is] = [before.cards[7], after.cards[7]]
    expect(is?.milestones).toBe(was?.milestones)
    expect(is?.money).toBe(was?.money)
  })

  it('a write that comes to nothing is no new view', () => {
    const doc = buildCrowdedBoard(5)
    const projector = createProjector(doc, today)
    const before = projector.view()
    cardOf(doc, 'k1').set('progress', cardOf(doc, 'k1').get('progress'))
    expect(projector.view()).toBe(before)
  })

  it('[KAN-1] a moved card moves in the line, and an older view keeps its own line', () => {
    const doc = buildCrowdedBoard(10)
    const projector = createProjector(doc, today)
    const before = projector.view()
    applyEdit(doc, { type: 'move', card: cardId('k9'), stage: stageId('file'), order: 'Zz' }, null)
    const after = projector.view()
    expect(after.cards.map(card => card.id)).toEqual([
      'k9',
      'k0',
      'k1',
      'k2',
      'k3',
      'k4',
      'k5',
      'k6',
      'k7',
      'k8',
    ])
    expect(after.index.get(cardId('k9'))).toBe(0)
    expect(before.index.get(cardId('k9'))).toBe(9)
    expect(after.index.get(cardId('k0'))).toBe(1)
    expect([...before.index.keys()]).toEqual(before.cards.map(card => card.id))
    expect(after.index.get(cardId('nobody'))).toBeUndefined()
  })

  it('only the targets a card counts for are built anew', () => {
    const doc = buildCrowdedBoard(30)
    const projector = createProjector(doc, today)
    const before = projector.view()
    applyEdit(
      doc,
      { type: 'claim', card: cardId('k1'), stage: stageId('sign'), date: date('2021-10-20') },
      null,
    )
    const after = projector.view()
    const changed = after.targets.filter((target, at) => target !== before.targets[at])
    expect(changed.map(view => view.target.id)).toEqual(['t-sign'])
    expect((changed[0]?.rollup?.claimed ?? 0) - (before.targets[0]?.rollup?.claimed ?? 0)).toBe(1)
  })

  it('[CAL-2] a new day projects every card anew and keeps what the day did not change', () => {
    const doc = buildBoard()
    addCard(doc, 'k1', { 'plan:file': { date: { date: '2021-10-30', precision: 'day' } } })
    addCard(doc, 'k2', { side: null, progress: 100, 'plan:sign': undefined, 'claim:sign': undefined })
    const projector = createProjector(doc, today)
    expect(projector.view().cards[0]?.lamp).toBe('yellow')
    projector.setToday(date('2021-10-31'))
    const after = projector.view()
    expect(after.today).toBe('2021-10-31')
    expect(after.cards[0]?.lamp).toBe('red')
    expect(after.cards[0]?.milestones[0]).toBe(after.cards[0]?.milestones[0])
  })

  it('a deleted card leaves the line, the lamps and the targets, and waits in the 回收站, newest first', () => {
    const doc = buildCrowdedBoard(6)
    const projector = createProjector(doc, today)
    const before = projector.view()
    cardOf(doc, 'k4').set('deletedAt', instant('2021-10-28T08:00:00Z'))
    cardOf(doc, 'k2').set('deletedAt', instant('2021-10-29T00:00:00Z'))
    const after = projector.view()
    expect(after.cards.map(card => card.id)).toEqual(['k0', 'k1', 'k3', 'k5'])
    expect(after.deleted.map(card => card.id)).toEqual(['k2', 'k4'])
    const { unreported: _, ...lamps } = after.lampCounts
    expect(Object.values(lamps).reduce((sum, n) => sum + n, 0)).toBe(4)
    cardOf(doc, 'k4').set('deletedAt', null)
    cardOf(doc, 'k2').set('deletedAt', null)
    expect(projector.view().cards.map(card => card.id)).toEqual(before.cards.map(card => card.id))
    expect(projector.view().targets).toEqual(before.targets)
  })

  it('after dispose it no longer follows the document', () => {
    const doc = buildCrowdedBoard(3)
    const projector = createProjector(doc, today)
    const before = projector.view()
    projector.dispose()
    cardOf(doc, 'k1').set('progress', 99)
    expect(projector.view()).toBe(before)
  })
})

describe('a board with broken values', () => {
  const broken: readonly [key: string, value: unknown, shown: string, as: unknown][] = [
    ['progress', 'fast', 'progress', null],
    ['progress', 400, 'progress', null],
    ['title', 7, 'title', ''],
    ['due', { date: '2021-02-31', precision: 'day' }, 'due', null],
    ['lists', [{ listId: 'in' }], 'lists', []],
    ['stage', 'no-such-stage', 'stage', null],
    ['areaId', 'no-such-area', 'areaId', null],
    ['leadUnitId', 'no-such-unit', 'leadUnitId', null],
    ['leaderId', 'nobody', 'leaderId', null],
    ['workflowId', 'none', 'workflowId', null],
    ['problem:p1', { text: 'x' }, 'openProblems', 0],
    ['claim:sign', 'yesterday', 'lastReturn', null],
    ['form', 'a plain string where a text should be', 'form', ''],
    ['deletedAt', 'long ago', 'deletedAt', null],
  ]
  it.each(broken)('shows a card whose %s is %j, with the field marked', (key, value, shown, as) => {
    const doc = buildBoard()
    addCard(doc, 'k1')
    cardOf(doc, 'k1').set(key, value)
    const view = createProjector(doc, today).view()
    const card = view.cards[0]
    expect(card?.[shown as keyof typeof card]).toEqual(as)
    expect(card?.faults).toContain(key)
    expect(view.faults).toBe(card?.faults.length)
  })

  it('marks keys nobody knows, and forgets a fault once it is mended', () => {
    const doc = buildBoard()
    addCard(doc, 'k1', { progress: 30 })
    const projector = createProjector(doc, today)
    cardOf(doc, 'k1').set('__proto__', 1)
    cardOf(doc, 'k1').set('progress', 'fast')
    expect(projector.view().cards[0]?.faults).toEqual(['__proto__', 'progress'])
    cardOf(doc, 'k1').set('progress', 31)
    cardOf(doc, 'k1').delete('__proto__')
    expect(projector.view().cards[0]?.faults).toEqual([])
    expect(projector.view().faults).toBe(0)
  })

  it('counts what is no card at all, and shows the rest', () => {
    const doc = buildBoard()
    addCard(doc, 'k1')
    cardsOf(doc).set('../evil', new Y.Map())
    cardsOf(doc).set('k2', 'not a card' as never)
    const projector = createProjector(doc, today)
    expect(projector.view().cards.map(card => card.id)).toEqual(['k1'])
    expect(projector.view().faults).toBe(2)
  })

  it('opens without a readable plan, and mends itself when the plan comes', () => {
    const doc = new Y.Doc()
    planOf(doc).set('campaign', { name: 5 })
    planOf(doc).set(planKey('areas', 'invest'), { id: 'other', order: 1 })
    planOf(doc).set('secrets/x', {})
    const projector = createProjector(doc, today)
    expect(projector.view().plan.campaign.name).toBe('')
    expect(projector.view().plan.areas).toEqual([])
    expect(projector.view().faults).toBe(3)
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(buildBoard()))
    expect(projector.view().plan.units.map(unit => unit.shortName)).toEqual(['招商', '建设', '建投', '纪检'])
  })
})
