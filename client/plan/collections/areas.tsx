import type { PlanView } from '../../../shared/board/view.ts'
import { AreaMark } from '../../card/area-mark.tsx'
import { emptyClause } from '../form/clause.ts'
import { listing } from './listing.ts'
import { personName, unitNames } from './names.ts'

const hues = 12

export const areas = listing('areas', {
  columns: [
    ['shortName', 88],
    ['leaderId', 140],
    ['leadUnitId', 120],
    ['measures', 72],
    ['targets', 72],
  ],
  clauses: true,
  name: area => area.name,
  mark: area => <AreaMark area={area} full />,
  cells: (area, at) => [
    area.shortName,
    personName(at.plan, area.leaderId),
    unitNames(at, [area.leadUnitId]),
    at.plan.measures.filter(measure => measure.areaIds.includes(area.id)).length,
    at.plan.targets.filter(target => target.areaId === area.id).length,
  ],
  blank: plan => ({ hue: freeHue(plan) }),
  form: {
    clause: true,
    floor: {},
    whole: { source: emptyClause },
    groups: [
      {
        title: 'names',
        fields: [
          { path: 'name', label: 'name', input: { kind: 'line', limit: 80 }, required: true },
          {
            path: 'shortName',
            label: 'shortName',
            input: { kind: 'line', limit: 12 },
            required: true,
            hint: 'shortName',
          },
          { path: 'slogan', label: 'slogan', input: { kind: 'line', limit: 120 }, wide: true },
          { path: 'group', label: 'areaGroup', input: { kind: 'line', limit: 120 }, hint: 'areaGroup' },
          { path: 'hue', label: 'hue', input: { kind: 'hue' } },
        ],
      },
      {
        title: 'duty',
        fields: [
          { path: 'leaderId', label: 'leaderId', input: { kind: 'pick', from: 'people' } },
          { path: 'leadUnitId', label: 'leadUnitId', input: { kind: 'pick', from: 'units' } },
        ],
      },
    ],
  },
})

/** The first hue no area has yet, so that two lanes are told apart. */
export function freeHue({ areas }: Pick<PlanView, 'areas'>): number {
  const used = new Set(areas.map(area => area.hue))
  const free = Array.from({ length: hues }, (_, hue) => hue).find(hue => !used.has(hue))
  return free ?? areas.length % hues
}
