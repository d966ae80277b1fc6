import { readPath } from '../form/draft.ts'
import type { Form } from '../form/field.ts'

/** 方案概况. What a document never gave stays empty (CAL-6: issued after it began, dates found from its words, all legal). */
export const headForm: Form = {
  clause: false,
  floor: { fullName: '', issuer: '' },
  whole: {},
  groups: [
    {
      title: 'names',
      fields: [
        { path: 'name', label: 'name', input: { kind: 'line', limit: 120 }, required: true },
        { path: 'parent', label: 'parent', input: { kind: 'line', limit: 120 } },
        { path: 'fullName', label: 'fullName', input: { kind: 'line', limit: 200 }, wide: true },
      ],
    },
    {
      title: 'span',
      fields: [
        { path: 'from', label: 'from', input: { kind: 'plan-date' }, required: true },
        { path: 'to', label: 'to', input: { kind: 'plan-date' }, required: true },
        {
          path: 'datesBasis',
          label: 'datesBasis',
          input: { kind: 'line', limit: 200 },
          wide: true,
          hint: 'datesBasis',
        },
      ],
    },
    {
      title: 'document',
      fields: [
        { path: 'issuer', label: 'issuer', input: { kind: 'line', limit: 120 } },
        { path: 'documentNumber', label: 'documentNumber', input: { kind: 'line', limit: 60 } },
        { path: 'indexNumber', label: 'indexNumber', input: { kind: 'line', limit: 60 } },
        { path: 'issuedOn', label: 'issuedOn', input: { kind: 'day' } },
        {
          path: 'scopeNote',
          label: 'scopeNote',
          input: { kind: 'text', limit: 200, rows: 2, oneLine: true },
          wide: true,
        },
      ],
    },
  ],
  check: draft => {
    const [from, to] = [readPath(draft, 'from.date'), readPath(draft, 'to.date')]
    return typeof from === 'string' && typeof to === 'string' && from > to ? [['to', 'endsBefore']] : []
  },
}
