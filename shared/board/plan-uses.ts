import type * as Y from 'yjs'
import type { PlanCollection } from '../plan/plan.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Deciding } from './decision.ts'
import { cardsOf, readField } from './document.ts'
import type { PlanView } from './view.ts'

/** How many cards and other plan items refer to this one. Cards in the 回收站 count: they may come back. */
export function usesOf(
  { doc, plan }: Pick<Deciding, 'doc' | 'plan'>,
  collection: PlanCollection,
  id: string,
  going: readonly string[],
): { readonly cards: number; readonly items: number } {
  const rule = rules[collection]
  if (!rule) return { cards: 0, items: 0 }
  let cards = 0
  for (const card of cardsOf(doc).values()) if (namesIt(card, rule.cardKeys, id)) cards++
  const items = rule.items(plan, id).filter(user => !(user.in === collection && going.includes(user.id)))
  return { cards, items: items.length }
}

interface User {
  readonly in: PlanCollection
  readonly id: string
}
interface UseRule {
  readonly cardKeys: readonly string[]
  readonly items: (plan: PlanView, id: string) => readonly User[]
}

/** Who refers to whom. Collections not named here are referred to by nobody. */
const rules: Readonly<Partial<Record<PlanCollection, UseRule>>> = {
  areas: {
    cardKeys: ['areaId', 'moreAreaIds'],
    items: (plan, id) => [
      ...users('measures', plan.measures, m => m.areaIds.some(area => area === id)),
      ...users('targets', plan.targets, t => t.areaId === id || whereOf(t).areaId === id),
      ...users('rhythms', plan.rhythms, r => r.scope.areaId === id),
    ],
  },
  measures: {
    cardKeys: ['measureId'],
    items: (plan, id) => users('targets', plan.targets, t => t.measureIds.some(measure => measure === id)),
  },
  units: {
    cardKeys: ['leadUnitId', 'supportUnitIds'],
    items: (plan, id) => [
      ...users(
        'measures',
        plan.measures,
        m => m.assignment.leadUnitId === id || m.assignment.supportUnitIds.some(unit => unit === id),
      ),
      ...users('areas', plan.areas, a => a.leadUnitId === id),
      ...users('units', plan.units, u => u.memberIds.some(unit => unit === id)),
      ...users('people', plan.people, p => p.unitId === id),
      ...users(
        'targets',
        plan.targets,
        t => t.reporting.unitId === id || t.parts.some(part => part.unitId === id),
      ),
    ],
  },
  people: {
    cardKeys: ['leaderId'],
    items: (plan, id) => [
      ...users('areas', plan.areas, a => a.leaderId === id),
      ...users('units', plan.units, u => u.leaderId === id),
    ],
  },
  lists: {
    cardKeys: ['lists'],
    items: (plan, id) => [
      ...users('targets', plan.targets, t => t.listId === id || whereOf(t).listId === id),
      ...users('rhythms', plan.rhythms, r => r.scope.listId === id),
    ],
  },
  workflows: {
    cardKeys: ['workflowId'],
    items: (plan, id) => [
      ...users('clocks', plan.clocks, c => c.workflowId === id),
      ...users(
        'targets',
        plan.targets,
        t => whereOf(t).workflowIds?.some(workflow => workflow === id) === true,
      ),
    ],
  },
  targets: {
    cardKeys: ['targetIds'],
    items: (plan, id) => [
      ...users(
        'targets',
        plan.targets,
        t => t.id !== id && [t.parentId, ...t.besideIds, ...t.refIds].some(other => other === id),
      ),
      ...users('reports', plan.reports, r => r.targetId === id),
    ],
  },
}

function users<T extends { readonly id: string }>(
  collection: PlanCollection,
  items: readonly T[],
  refers: (item: T) => boolean,
): readonly User[] {
  return items.filter(refers).map(item => ({ in: collection, id: item.id }))
}

type Where = {
  areaId?: string | undefined
  listId?: string | undefined
  workflowIds?: readonly string[] | undefined
}

function whereOf({ measurement }: PlanView['targets'][number]): Where {
  return measurement.by === 'reported' ? {} : measurement.where
}

function namesIt(card: Y.Map<unknown>, keys: readonly string[], id: string): boolean {
  return keys.some(key => {
    const value = readField(card, key)
    if (!Array.isArray(value)) return value === id
    return value.some(entry => entry === id || (typeof entry === 'object' && entry?.listId === id))
  })
}

/** A workflow may change, but not lose a stage that a card stands in or has a date for. */
export function droppedStageInUse(
  { doc, plan }: Pick<Deciding, 'doc' | 'plan'>,
  collection: PlanCollection,
  item: { readonly id: string },
): Refusal | null {
  const before = collection === 'workflows' ? plan.workflows.find(w => w.id === item.id) : undefined
  if (!before) return null
  const kept = new Set('stages' in item ? (item.stages as readonly { id: string }[]).map(s => s.id) : [])
  const dropped = before.stages.filter(stage => !kept.has(stage.id))
  if (dropped.length === 0) return null
  for (const card of cardsOf(doc).values()) {
    if (readField(card, 'workflowId') !== before.id) continue
    const used = dropped.find(stage => readField(card, 'stage') === stage.id || hasDates(card, stage.id))
    if (used) return refuse('still-in-use', { collection: 'stages', id: used.id })
  }
  return null
}

const hasDates = (card: Y.Map<unknown>, stage: string): boolean =>
  ['plan', 'claim', 'check'].some(family => (card.get(`${family}:${stage}`) ?? null) !== null)
