import { listing } from './listing.ts'
import { personName, unitNames } from './names.ts'

const levels = ['province', 'city', 'county', 'zone', 'town', 'company', 'outside'] as const

export const units = listing('units', {
  columns: [['shortName', 100], ['level', 80], ['unitLeader', 140], ['memberIds'], ['unitKind', 110]],
  clauses: false,
  name: unit => unit.name,
  cells: (unit, at) => [
    unit.shortName,
    at.t(`plan:choice.level.${unit.level}`),
    personName(at.plan, unit.leaderId),
    unitNames(at, unit.memberIds),
    unit.group ? at.t('plan:unitGroup') : unit.outside ? at.t('plan:outsideUnit') : '',
  ],
  blank: () => ({ level: 'zone', group: false, outside: false, memberIds: [] }),
  form: {
    clause: false,
    floor: { group: false, outside: false, memberIds: [] },
    whole: {},
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
          { path: 'level', label: 'level', input: { kind: 'choice', choices: 'level', values: levels } },
          { path: 'league', label: 'league', input: { kind: 'line', limit: 40 }, hint: 'league' },
          { path: 'leaderId', label: 'unitLeader', input: { kind: 'pick', from: 'people' } },
        ],
      },
      {
        title: 'standing',
        fields: [
          { path: 'group', label: 'group', input: { kind: 'switch' }, hint: 'group' },
          { path: 'outside', label: 'outside', input: { kind: 'switch' }, hint: 'outside' },
          {
            path: 'memberIds',
            label: 'memberIds',
            input: { kind: 'picks', from: 'other-units' },
            wide: true,
            when: draft => draft.group === true,
          },
        ],
      },
    ],
  },
})
