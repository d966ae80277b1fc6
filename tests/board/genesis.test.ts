import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { cardsOf } from '../../shared/board/document.ts'
import { createCardMap, genesisClientId, genesisOf } from '../../shared/board/genesis.ts'
import { readPlan } from '../../shared/board/read-plan.ts'
import { planCollections } from '../../shared/plan/plan.ts'
import { buildPlan } from '../support/build-board.ts'

describe('genesisOf', () => {
  it('[SYNC-2] the same plan gives the same bytes', () => {
    expect(genesisOf(buildPlan())).toEqual(genesisOf(buildPlan()))
  })

  it('[SYNC-2] a board begun twice is one board', () => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, genesisOf(buildPlan()))
    const once = Y.encodeStateAsUpdate(doc)
    Y.applyUpdate(doc, genesisOf(buildPlan()))
    expect(Y.encodeStateAsUpdate(doc)).toEqual(once)
    expect([...Y.decodeStateVector(Y.encodeStateVector(doc)).keys()]).toEqual([genesisClientId])
  })

  it('holds the whole plan, and a reader gives it back item by item', () => {
    const plan = buildPlan()
    const doc = new Y.Doc()
    Y.applyUpdate(doc, genesisOf(plan))
    const view = readPlan(doc)
    expect(view.campaign).toEqual(plan.campaign)
    expect(view.lampRules).toEqual(plan.lampRules)
    for (const name of Object.keys(planCollections) as (keyof typeof planCollections)[])
      expect(view[name], name).toEqual(plan[name])
  })
})

describe('createCardMap', () => {
  it('makes every long text with the card, and keeps nothing of the caller', () => {
    const doc = new Y.Doc()
    const supportUnitIds = ['js']
    cardsOf(doc).set(
      'k1',
      createCardMap({ title: '示例', supportUnitIds, owner: undefined }, { form: '刚开始' }),
    )
    supportUnitIds.push('zs')
    expect(cardsOf(doc).get('k1')?.toJSON()).toEqual({
      title: '示例',
      supportUnitIds: ['js'],
      form: '刚开始',
      notes: '',
    })
    expect(cardsOf(doc).get('k1')?.get('notes')).toBeInstanceOf(Y.Text)
  })
})
