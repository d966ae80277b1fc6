import { emptyClause } from '../form/clause.ts'
import { listing } from './listing.ts'

export const mechanisms = listing('mechanisms', {
  columns: [['rule']],
  clauses: true,
  name: mechanism => mechanism.name,
  cells: mechanism => [mechanism.rule],
  form: {
    clause: true,
    floor: { rule: '', source: emptyClause },
    whole: {},
    groups: [
      {
        title: 'names',
        fields: [
          { path: 'name', label: 'name', input: { kind: 'line', limit: 80 }, required: true, wide: true },
          {
            path: 'rule',
            label: 'rule',
            input: { kind: 'text', limit: 200, rows: 4, oneLine: true },
            wide: true,
            hint: 'rule',
          },
        ],
      },
    ],
  },
})
