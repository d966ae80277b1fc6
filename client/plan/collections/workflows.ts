import { listing } from './listing.ts'

export const workflows = listing('workflows', {
  columns: [['stages'], ['asideStages', 180], ['clocks', 72]],
  clauses: false,
  name: workflow => workflow.name,
  cells: (workflow, { t, plan }) => [
    workflow.stages
      .filter(stage => stage.column)
      .map(stage => stage.name)
      .join(' → '),
    workflow.stages
      .filter(stage => !stage.column)
      .map(stage => stage.name)
      .join(t('plan:listComma')),
    plan.clocks.filter(clock => clock.workflowId === workflow.id).length,
  ],
  blank: () => ({
    stages: [
      { id: 'waiting', name: '', column: true, final: false },
      { id: 'finished', name: '', column: true, final: true },
    ],
  }),
  form: {
    clause: false,
    floor: { stages: [] },
    whole: {},
    groups: [
      {
        title: 'names',
        fields: [
          { path: 'name', label: 'name', input: { kind: 'line', limit: 40 }, required: true },
          { path: 'stages', label: 'stages', input: { kind: 'stages' }, wide: true, hint: 'stages' },
        ],
      },
    ],
    check: draft => {
      const stages = Array.isArray(draft.stages) ? draft.stages : []
      if (stages.some(stage => !stage.name)) return [['stages', 'stageName']]
      return stages.some(stage => stage.final) ? [] : [['stages', 'noFinal']]
    },
  },
})
