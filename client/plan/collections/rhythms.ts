import { emptyClause } from '../form/clause.ts'
import { listing } from './listing.ts'
import { namesOf } from './names.ts'

const every = ['day', 'week', 'xun', 'half-month', 'month', 'quarter', 'year'] as const
const kinds = ['meeting', 'return', 'bulletin', 'supervision', 'appraisal', 'ledger'] as const

export const rhythms = listing('rhythms', {
  columns: [
    ['every', 110],
    ['rhythmKind', 90],
    ['convenor', 150],
    ['scope', 180],
  ],
  clauses: true,
  name: rhythm => rhythm.name,
  cells: (rhythm, at) => [
    at.t(`plan:choice.every.${rhythm.every}`) +
      (rhythm.weekday ? at.t(`plan:choice.weekday.${rhythm.weekday}`) : ''),
    at.t(`plan:choice.rhythm.${rhythm.kind}`),
    rhythm.convenor ?? '',
    [
      namesOf(at, at.plan.areas, [rhythm.scope.areaId]),
      namesOf(at, at.plan.lists, [rhythm.scope.listId]),
      rhythm.scope.words ?? '',
    ]
      .filter(Boolean)
      .join(at.t('plan:listComma')),
  ],
  blank: () => ({ every: 'week', kind: 'meeting' }),
  form: {
    clause: true,
    floor: { scope: {} },
    whole: { source: emptyClause },
    groups: [
      {
        title: 'names',
        fields: [
          { path: 'name', label: 'name', input: { kind: 'line', limit: 80 }, required: true, wide: true },
          {
            path: 'kind',
            label: 'rhythmKind',
            input: { kind: 'choice', choices: 'rhythm', values: kinds },
          },
          { path: 'every', label: 'every', input: { kind: 'choice', choices: 'every', values: every } },
          {
            path: 'weekday',
            label: 'weekday',
            input: {
              kind: 'choice',
              choices: 'weekday',
              values: ['1', '2', '3', '4', '5', '6', '7'],
              none: true,
              figures: true,
            },
            when: draft => draft.every === 'week',
          },
          { path: 'convenor', label: 'convenor', input: { kind: 'line', limit: 80 } },
        ],
      },
      {
        title: 'scope',
        fields: [
          { path: 'scope.areaId', label: 'onlyArea', input: { kind: 'pick', from: 'areas', any: true } },
          { path: 'scope.listId', label: 'onlyList', input: { kind: 'pick', from: 'lists', any: true } },
          { path: 'scope.words', label: 'scopeWords', input: { kind: 'line', limit: 120 }, wide: true },
        ],
      },
    ],
  },
})
