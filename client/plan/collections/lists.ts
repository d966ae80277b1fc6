import { emptyClause } from '../form/clause.ts'
import { listing } from './listing.ts'

export const lists = listing('lists', {
  columns: [
    ['family', 140],
    ['targets', 80],
  ],
  clauses: true,
  name: list => list.name,
  cells: (list, { plan }) => [list.family, plan.targets.filter(target => target.listId === list.id).length],
  form: {
    clause: true,
    floor: { family: '' },
    whole: { source: emptyClause },
    groups: [
      {
        title: 'names',
        fields: [
          { path: 'name', label: 'name', input: { kind: 'line', limit: 40 }, required: true },
          { path: 'family', label: 'family', input: { kind: 'line', limit: 40 }, hint: 'family' },
        ],
      },
    ],
  },
})
