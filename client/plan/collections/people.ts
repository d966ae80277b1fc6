import { listing } from './listing.ts'
import { unitNames } from './names.ts'

export const people = listing('people', {
  columns: [['post', 240], ['unitId', 160], ['personKind', 120], ['leads']],
  clauses: false,
  name: person => person.name,
  cells: (person, at) => [
    person.post,
    unitNames(at, [person.unitId]),
    [person.leader ? at.t('plan:isLeader') : '', person.sample ? at.t('plan:sample') : '']
      .filter(Boolean)
      .join(at.t('plan:listComma')),
    at.plan.areas
      .filter(area => area.leaderId === person.id)
      .map(area => area.shortName)
      .join(at.t('plan:listComma')),
  ],
  blank: () => ({ leader: false, sample: false }),
  form: {
    clause: false,
    floor: { leader: false, sample: false },
    whole: {},
    groups: [
      {
        title: 'names',
        fields: [
          {
            path: 'name',
            label: 'personName',
            input: { kind: 'line', limit: 40 },
            required: true,
            hint: 'personName',
          },
          { path: 'post', label: 'post', input: { kind: 'line', limit: 80 }, required: true },
          { path: 'unitId', label: 'unitId', input: { kind: 'pick', from: 'units' } },
          { path: 'leader', label: 'leader', input: { kind: 'switch' }, hint: 'leader' },
          { path: 'sample', label: 'isSample', input: { kind: 'switch' }, hint: 'isSample' },
        ],
      },
    ],
  },
})
