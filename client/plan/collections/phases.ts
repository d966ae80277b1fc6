import { planDateWords } from '../../card/words/date-words.ts'
import { readPath } from '../form/draft.ts'
import { listing } from './listing.ts'

export const phases = listing('phases', {
  columns: [['from', 150], ['to', 150], ['goal']],
  clauses: false,
  name: phase => phase.name,
  cells: (phase, { t }) => [planDateWords(t, phase.from), planDateWords(t, phase.to), phase.goal ?? ''],
  form: {
    clause: false,
    floor: {},
    whole: {},
    groups: [
      {
        title: 'names',
        fields: [
          { path: 'name', label: 'name', input: { kind: 'line', limit: 80 }, required: true, wide: true },
          { path: 'from', label: 'from', input: { kind: 'plan-date' }, required: true },
          { path: 'to', label: 'to', input: { kind: 'plan-date' }, required: true },
          { path: 'goal', label: 'goal', input: { kind: 'text', limit: 1000, rows: 4 }, wide: true },
        ],
      },
    ],
    check: draft => {
      const [from, to] = [readPath(draft, 'from.date'), readPath(draft, 'to.date')]
      return typeof from === 'string' && typeof to === 'string' && from > to ? [['to', 'endsBefore']] : []
    },
  },
})
