import { type Draft, isObject, readPath } from '../form/draft.ts'
import type { Field, Form } from '../form/field.ts'

const on = (part: string) => (draft: Draft) => isObject(draft[part])
const by = (way: string) => (draft: Draft) => readPath(draft, 'progress.by') === way
const figure = (
  path: string,
  label: string,
  more: Partial<Field> & { unit?: string; whole?: boolean } = {},
) => {
  const { unit, whole, ...rest } = more
  return {
    path,
    label,
    input: { kind: 'number', min: 0, ...(unit ? { unit } : {}), ...(whole ? { whole } : {}) },
    ...rest,
  } satisfies Field
}

/** LAMP-1: a rule set as figures; LAMP-2: each of its lamps is there or not. */
export const lampForm: Form = {
  clause: false,
  floor: { preset: 'custom', name: '' },
  whole: {},
  groups: [
    {
      title: 'milestoneLamp',
      fields: [
        {
          path: 'milestone',
          label: 'lampOn',
          input: { kind: 'part', start: { warnWithinDays: 7, redAfterDaysLate: 1, warnWholeMonth: false } },
          wide: true,
        },
        figure('milestone.warnWithinDays', 'warnWithinDays', {
          when: on('milestone'),
          required: true,
          unit: 'days',
        }),
        figure('milestone.redAfterDaysLate', 'redAfterDaysLate', { when: on('milestone'), unit: 'days' }),
        figure('milestone.redAfterMonthsLate', 'redAfterMonthsLate', {
          when: on('milestone'),
          unit: 'months',
        }),
        {
          path: 'milestone.stageIds',
          label: 'judgedStages',
          input: { kind: 'picks', from: 'stages', any: true },
          hint: 'judgedStages',
          when: on('milestone'),
        },
        {
          path: 'milestone.warnWholeMonth',
          label: 'warnWholeMonth',
          input: { kind: 'switch' },
          wide: true,
          when: on('milestone'),
        },
      ],
    },
    {
      title: 'progressLamp',
      fields: [
        {
          path: 'progress',
          label: 'lampOn',
          input: { kind: 'part', start: { by: 'points', yellowFrom: 10, redAbove: 30 } },
          wide: true,
        },
        {
          path: 'progress.by',
          label: 'comparedBy',
          input: { kind: 'choice', choices: 'comparedBy', values: ['points', 'ratio'] },
          wide: true,
          when: on('progress'),
        },
        figure('progress.yellowFrom', 'yellowFrom', { when: by('points'), required: true }),
        figure('progress.redAbove', 'redAbove', { when: by('points'), required: true }),
        figure('progress.yellowBelow', 'yellowBelow', {
          when: by('ratio'),
          required: true,
          hint: 'ratio',
        }),
        figure('progress.redBelow', 'redBelow', { when: by('ratio'), required: true, hint: 'ratio' }),
      ],
    },
    {
      title: 'moneyLamp',
      fields: [
        {
          path: 'money',
          label: 'lampOn',
          input: { kind: 'part', start: { by: 'ratio', redBelow: 1 } },
          wide: true,
        },
        figure('money.yellowBelow', 'yellowBelow', { when: on('money'), hint: 'ratio' }),
        figure('money.redBelow', 'redBelow', { when: on('money'), required: true, hint: 'ratio' }),
      ],
    },
    {
      title: 'entryLamp',
      fields: [
        {
          path: 'entry',
          label: 'lampOn',
          input: { kind: 'part', start: { yellowAfterMonths: 1, redAfterMonths: 2 } },
          wide: true,
        },
        figure('entry.yellowAfterMonths', 'yellowAfterMonths', {
          when: on('entry'),
          required: true,
          unit: 'months',
        }),
        figure('entry.redAfterMonths', 'redAfterMonths', {
          when: on('entry'),
          required: true,
          unit: 'months',
        }),
      ],
    },
    {
      title: 'returnMark',
      fields: [figure('returnWithinDays', 'returnWithinDays', { unit: 'days', hint: 'returnWithinDays' })],
    },
  ],
  check: draft => [
    ...inOrder(draft, 'progress.yellowFrom', 'progress.redAbove'),
    ...inOrder(draft, 'progress.redBelow', 'progress.yellowBelow'),
    ...inOrder(draft, 'money.redBelow', 'money.yellowBelow'),
    ...inOrder(draft, 'entry.yellowAfterMonths', 'entry.redAfterMonths'),
  ],
}

/** Red is never reached before yellow. */
function inOrder(draft: Draft, low: string, high: string): readonly (readonly [string, string])[] {
  const [a, b] = [readPath(draft, low), readPath(draft, high)]
  return typeof a === 'number' && typeof b === 'number' && a > b ? [[high, 'redBeforeYellow']] : []
}
