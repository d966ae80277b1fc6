import type { ClockRule, Stage, Workflow } from '../../../shared/plan/plan.ts'
import { emptyClause } from '../form/clause.ts'
import { readPath } from '../form/draft.ts'
import type { Saying } from '../form/field.ts'
import { listing } from './listing.ts'

const counted = new Set<unknown>(['days', 'months'])

export const clocks = listing('clocks', {
  columns: [
    ['workflowId', 120],
    ['length', 190],
    ['only', 110],
  ],
  clauses: true,
  name: (clock, at) => {
    const workflow = at.plan.workflowById.get(clock.workflowId)
    return `${stageName(workflow, clock.from)} → ${stageName(workflow, clock.to)}`
  },
  cells: (clock, at) => [
    at.plan.workflowById.get(clock.workflowId)?.name ?? '',
    lengthWords(clock.length, at),
    at.t(`plan:choice.only.${clock.only}`),
  ],
  blank: plan => ({ workflowId: plan.workflows[0]?.id, only: 'all', length: { unit: 'days' } }),
  form: {
    clause: true,
    floor: {},
    whole: { source: emptyClause },
    groups: [
      {
        title: 'rule',
        fields: [
          {
            path: 'workflowId',
            label: 'workflowId',
            input: { kind: 'pick', from: 'workflows' },
            required: true,
          },
          {
            path: 'only',
            label: 'only',
            input: { kind: 'choice', choices: 'only', values: ['all', 'chemical'] },
            hint: 'only',
          },
          {
            path: 'from',
            label: 'fromStage',
            input: { kind: 'pick', from: 'own-stages' },
            required: true,
          },
          { path: 'to', label: 'toStage', input: { kind: 'pick', from: 'own-stages' }, required: true },
          {
            path: 'length.unit',
            label: 'lengthUnit',
            input: { kind: 'choice', choices: 'lengthUnit', values: ['days', 'months', 'per-card'] },
            hint: 'lengthUnit',
          },
          {
            path: 'length.count',
            label: 'count',
            input: { kind: 'number', min: 1, whole: true },
            required: true,
            when: draft => counted.has(readPath(draft, 'length.unit')),
          },
        ],
      },
    ],
    check: draft => (draft.from && draft.from === draft.to ? [['to', 'sameStage']] : []),
  },
})

const stageName = (workflow: Workflow | undefined, id: Stage['id']): string =>
  workflow?.stages.find(stage => stage.id === id)?.name ?? id

function lengthWords(length: ClockRule['length'], { t }: Saying): string {
  return length.unit === 'per-card'
    ? t('plan:length.per-card')
    : t(`plan:length.${length.unit}`, { n: length.count })
}
