import { emptyClause } from '../form/clause.ts'
import { readPath } from '../form/draft.ts'
import { listing } from './listing.ts'
import { namesOf, unitNames } from './names.ts'

export const measures = listing('measures', {
  columns: [
    ['areaIds', 150],
    ['leadUnitId', 140],
    ['supportUnitIds', 190],
  ],
  clauses: true,
  name: measure => `${measure.number}${measure.name}`,
  cells: (measure, at) => {
    const { assignment } = measure
    const inferred = (basis: string | undefined) => (basis === 'inferred' ? at.t('plan:inferred') : '')
    const support = unitNames(at, assignment.supportUnitIds)
    const lead = unitNames(at, [assignment.leadUnitId])
    return [
      namesOf(at, at.plan.areas, measure.areaIds) + inferred(measure.areaBasis),
      lead && lead + inferred(assignment.leadBasis),
      assignment.open ? at.t(support ? 'plan:andOthers' : 'plan:othersOnly', { units: support }) : support,
    ]
  },
  blank: () => ({ areaIds: [], areaBasis: 'stated' }),
  form: {
    clause: true,
    floor: {
      number: '',
      areaIds: [],
      areaBasis: 'stated',
      assignment: { supportUnitIds: [], open: false },
      source: emptyClause,
    },
    whole: {},
    groups: [
      {
        title: 'names',
        fields: [
          { path: 'number', label: 'number', input: { kind: 'line', limit: 20 }, hint: 'number' },
          { path: 'name', label: 'name', input: { kind: 'line', limit: 120 }, required: true },
          { path: 'areaIds', label: 'areaIds', input: { kind: 'picks', from: 'areas' } },
          {
            path: 'areaBasis',
            label: 'areaBasis',
            input: { kind: 'choice', choices: 'basis', values: ['stated', 'inferred'] },
          },
        ],
      },
      {
        title: 'duty',
        fields: [
          { path: 'assignment.leadUnitId', label: 'leadUnitId', input: { kind: 'pick', from: 'units' } },
          {
            path: 'assignment.leadBasis',
            label: 'leadBasis',
            input: { kind: 'choice', choices: 'basis', values: ['stated', 'inferred'], none: true },
            when: draft => typeof readPath(draft, 'assignment.leadUnitId') === 'string',
          },
          {
            path: 'assignment.supportUnitIds',
            label: 'supportUnitIds',
            input: { kind: 'picks', from: 'units' },
            wide: true,
          },
          { path: 'assignment.open', label: 'open', input: { kind: 'switch' }, wide: true },
        ],
      },
    ],
    check: draft => {
      const lead = readPath(draft, 'assignment.leadUnitId')
      const support = readPath(draft, 'assignment.supportUnitIds')
      return Array.isArray(support) && support.includes(lead)
        ? [['assignment.supportUnitIds', 'alsoLead']]
        : []
    },
  },
})
