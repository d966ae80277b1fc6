import { describe, expect, test } from 'vitest'
import { seeds } from '../../server/campaign/seeds/index.ts'
import {
  expectedCounts,
  expectedMechanisms,
  expectedTargets,
  furtherFigures,
  notTargets,
} from './expected-ids.ts'

describe.each(seeds)('$id', seed => {
  const plan = seed.plan()

  test('[TGT-1] holds every target of its document, and no other', () => {
    const wanted = [...expectedTargets[seed.id], ...furtherFigures[seed.id]]
    expect(plan.targets.map(target => target.id as string).toSorted()).toEqual(wanted.toSorted())
    expect(plan.targets).toHaveLength(expectedCounts[seed.id])
  })

  test('holds every mechanism of its document', () => {
    const ids = plan.mechanisms.map(mechanism => mechanism.id)
    expect(ids).toEqual(expect.arrayContaining([...expectedMechanisms[seed.id]]))
  })

  test('names each thing once', () => {
    for (const items of [plan.areas, plan.measures, plan.units, plan.people, plan.lists, plan.rhythms]) {
      const ids = items.map(item => item.id as string)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  test('refers only to what the plan holds', () => {
    expect(danglingReferences(plan)).toEqual([])
  })
})

test('[TGT-1] figures that are rules, not targets, are kept as rules', () => {
  const plan = seeds[0]?.plan()
  const ids = plan?.mechanisms.map(mechanism => mechanism.id)
  expect(ids).toEqual(expect.arrayContaining([...notTargets]))
})

function danglingReferences(plan: ReturnType<(typeof seeds)[number]['plan']>): string[] {
  const areas = new Set(plan.areas.map(area => area.id))
  const units = new Set(plan.units.map(unit => unit.id))
  const measures = new Set(plan.measures.map(measure => measure.id))
  const lists = new Set(plan.lists.map(list => list.id))
  const targets = new Set(plan.targets.map(target => target.id))
  const stages = new Set(plan.workflows.flatMap(workflow => workflow.stages.map(stage => stage.id)))
  const missing = (what: string, ids: readonly (string | undefined)[], known: ReadonlySet<string>) =>
    ids.filter(id => id !== undefined && !known.has(id)).map(id => `${what} → ${id}`)
  return [
    ...plan.measures.flatMap(m => [
      ...missing(m.id, m.areaIds, areas),
      ...missing(m.id, [m.assignment.leadUnitId, ...m.assignment.supportUnitIds], units),
    ]),
    ...plan.units.flatMap(u => missing(u.id, u.memberIds, units)),
    ...plan.rhythms.flatMap(r => [
      ...missing(r.id, [r.scope.areaId], areas),
      ...missing(r.id, [r.scope.listId], lists),
    ]),
    ...plan.targets.flatMap(t => [
      ...missing(t.id, [t.areaId], areas),
      ...missing(t.id, t.measureIds, measures),
      ...missing(t.id, [t.listId], lists),
      ...missing(t.id, [t.reporting.unitId], units),
      ...missing(t.id, [t.parentId, ...t.besideIds, ...t.refIds], targets),
      ...missing(t.id, [t.measurement.by === 'cards' ? t.measurement.stageId : undefined], stages),
      ...missing(t.id, [t.measurement.by === 'reported' ? undefined : t.measurement.where.listId], lists),
    ]),
  ]
}
