import { IndicatorKind, Operator, Strength } from '../../../shared/target/target.ts'
import { emptyClause } from '../form/clause.ts'
import { type Draft, readPath } from '../form/draft.ts'
import type { Field, FieldGroup, Form } from '../form/field.ts'

const everies = ['week', 'xun', 'half-month', 'month', 'quarter', 'year'] as const
const scopes = ['annual', 'campaign', 'whole-plan', 'year', 'quarter', 'custom'] as const

const among =
  (path: string, ...values: readonly string[]) =>
  (draft: Draft): boolean =>
    values.some(value => value === readPath(draft, path))

/** Operators that hold a figure against a figure; the others have none, or count to one that is given in words. */
const hasFigure = among('op', 'equal', 'at-least', 'more-than', 'at-most', 'about', 'range', 'rank-within')
const mayHaveFigure = (draft: Draft) => hasFigure(draft) || among('op', 'all', 'relative')(draft)
const hasSecondTier = among('op', 'equal', 'at-least', 'more-than', 'about')
/** TGT-5: a stock grows from its base; 翻一番 and figures that compare need one whatever they are of. */
const needsBase = (draft: Draft) =>
  among('op', 'double', 'relative')(draft) || among('kind', 'stock', 'level')(draft)
const fromCards = among('measurement.by', 'cards', 'money')

const what: FieldGroup = {
  title: 'indicator',
  fields: [
    {
      path: 'id',
      label: 'id',
      input: { kind: 'line', limit: 48, onlyNew: true },
      required: true,
      hint: 'id',
    },
    { path: 'indicator', label: 'indicator', input: { kind: 'line', limit: 80 }, required: true },
    {
      path: 'kind',
      label: 'kind',
      input: { kind: 'choice', choices: 'kind', values: IndicatorKind.options },
      hint: 'kind',
    },
    {
      path: 'better',
      label: 'better',
      input: { kind: 'choice', choices: 'better', values: ['higher', 'lower'] },
      when: draft => !among('kind', 'pass-fail', 'qualitative', 'rank')(draft),
    },
    { path: 'areaId', label: 'areaId', input: { kind: 'pick', from: 'areas' }, hint: 'targetArea' },
    { path: 'measureIds', label: 'measureIds', input: { kind: 'picks', from: 'measures' } },
    { path: 'parentId', label: 'parentId', input: { kind: 'pick', from: 'targets' }, hint: 'parentId' },
    { path: 'besideIds', label: 'besideIds', input: { kind: 'picks', from: 'targets' }, hint: 'besideIds' },
  ],
}

const span: FieldGroup = {
  title: 'period',
  fields: [
    {
      path: 'period.scope',
      label: 'periodScope',
      input: { kind: 'choice', choices: 'scope', values: scopes },
    },
    {
      path: 'period.each',
      label: 'each',
      input: { kind: 'choice', choices: 'each', values: ['year', 'quarter'], none: true, any: true },
      hint: 'each',
    },
    { path: 'period.from', label: 'from', input: { kind: 'day' }, required: true },
    { path: 'period.to', label: 'to', input: { kind: 'day' }, required: true },
    { path: 'period.stated', label: 'stated', input: { kind: 'switch' }, hint: 'stated', wide: true },
    { path: 'listId', label: 'onlyList', input: { kind: 'pick', from: 'lists', any: true } },
    { path: 'place', label: 'place', input: { kind: 'line', limit: 60 } },
    {
      path: 'perPlace',
      label: 'perPlace',
      input: { kind: 'switch' },
      hint: 'perPlace',
      wide: true,
      when: draft => typeof draft.place === 'string' && draft.place !== '',
    },
  ],
}

const figure: FieldGroup = {
  title: 'figure',
  fields: [
    { path: 'op', label: 'op', input: { kind: 'choice', choices: 'op', values: Operator.options } },
    {
      path: 'strength',
      label: 'strength',
      input: { kind: 'choice', choices: 'strength', values: Strength.options },
    },
    { path: 'value', label: 'value', input: { kind: 'number' }, hint: 'value', when: mayHaveFigure },
    { path: 'upper', label: 'upper', input: { kind: 'number' }, required: true, when: among('op', 'range') },
    {
      path: 'unit',
      label: 'unit',
      input: { kind: 'line', limit: 20 },
      hint: 'unit',
      when: draft => !among('op', 'pass', 'by-date', 'reference')(draft),
    },
    {
      path: 'unitGuess',
      label: 'unitGuess',
      input: { kind: 'line', limit: 20 },
      hint: 'unitGuess',
      when: draft => mayHaveFigure(draft) && !draft.unit,
    },
    {
      path: 'stretch.value',
      label: 'stretch',
      input: { kind: 'number' },
      hint: 'stretch',
      when: hasSecondTier,
    },
    {
      path: 'stretch.strength',
      label: 'stretchStrength',
      input: { kind: 'choice', choices: 'strength', values: Strength.options },
      when: draft => hasSecondTier(draft) && typeof readPath(draft, 'stretch.value') === 'number',
    },
    {
      path: 'refIds',
      label: 'refIds',
      input: { kind: 'picks', from: 'targets' },
      required: true,
      wide: true,
      when: among('op', 'reference'),
    },
    { path: 'dueOn', label: 'dueOn', input: { kind: 'day' }, required: true, when: among('op', 'by-date') },
    { path: 'note', label: 'note', input: { kind: 'text', limit: 500, rows: 2 }, hint: 'note', wide: true },
  ],
}

const balance = (path: string, label: string, when: (draft: Draft) => boolean): readonly Field[] => [
  { path: `${path}.value`, label, input: { kind: 'number' }, hint: path, when },
  { path: `${path}.asOf`, label: 'asOf', input: { kind: 'day' }, when: said(path, when) },
  {
    path: `${path}.source`,
    label: 'figureSource',
    input: { kind: 'line', limit: 120 },
    wide: true,
    when: said(path, when),
  },
]

/** Its day and its source are asked once there is a figure. */
const said = (path: string, when: (draft: Draft) => boolean) => (draft: Draft) =>
  when(draft) && typeof readPath(draft, `${path}.value`) === 'number'

const measured: FieldGroup = {
  title: 'measurement',
  fields: [
    {
      path: 'measurement.by',
      label: 'measuredBy',
      input: { kind: 'choice', choices: 'measuredBy', values: ['cards', 'money', 'reported'] },
      wide: true,
      hint: 'measuredBy',
    },
    {
      path: 'measurement.stageId',
      label: 'countedStage',
      input: { kind: 'pick', from: 'stages' },
      required: true,
      when: among('measurement.by', 'cards'),
    },
    {
      path: 'measurement.moneyUnit',
      label: 'moneyUnit',
      input: { kind: 'choice', choices: 'moneyUnit', values: ['万元', '亿元', '万美元'] },
      required: true,
      when: among('measurement.by', 'money'),
    },
    {
      path: 'measurement.where.workflowIds',
      label: 'onlyClasses',
      input: { kind: 'picks', from: 'workflows', any: true },
      when: fromCards,
    },
    {
      path: 'measurement.where.areaId',
      label: 'onlyCountedArea',
      input: { kind: 'pick', from: 'areas', any: true },
      when: fromCards,
    },
    {
      path: 'measurement.where.listId',
      label: 'onlyCountedList',
      input: { kind: 'pick', from: 'lists', any: true },
      when: fromCards,
    },
    {
      path: 'measurement.where.start',
      label: 'onlyStart',
      input: { kind: 'choice', choices: 'start', values: ['new', 'continuing'], none: true, any: true },
      when: fromCards,
    },
    {
      path: 'measurement.where.investmentAtLeast',
      label: 'investmentAtLeast',
      input: { kind: 'number', min: 0, unit: '万元' },
      when: among('measurement.by', 'cards'),
    },
    {
      path: 'measurement.where.linkedOnly',
      label: 'linkedOnly',
      input: { kind: 'switch' },
      hint: 'linkedOnly',
      wide: true,
      when: fromCards,
    },
    ...balance('opening', 'opening', draft => !among('op', 'pass', 'by-date', 'reference')(draft)),
    ...balance('base', 'base', needsBase),
  ],
}

const reporting: FieldGroup = {
  title: 'reporting',
  fields: [
    { path: 'reporting.unitId', label: 'reportingUnit', input: { kind: 'pick', from: 'units' } },
    {
      path: 'reporting.every',
      label: 'reportingEvery',
      input: { kind: 'choice', choices: 'every', values: everies },
    },
    {
      path: 'parts',
      label: 'parts',
      input: { kind: 'parts' },
      wide: true,
      hint: 'parts',
      when: mayHaveFigure,
    },
  ],
}

/** TGT-1: every form a target takes, with the fields its operator and kind ask for and no others. */
export const targetForm: Form = {
  clause: true,
  floor: {
    measurement: { by: 'reported' },
    reporting: { every: 'month' },
    period: { stated: true },
    measureIds: [],
    besideIds: [],
    refIds: [],
    parts: [],
    perPlace: false,
    better: 'higher',
    source: emptyClause,
  },
  whole: {
    stretch: { strength: 'strive' },
    opening: { source: '' },
    base: { source: '' },
    measurement: { where: {} },
  },
  groups: [what, figure, span, measured, reporting],
  check: draft => [...spanCheck(draft), ...rangeCheck(draft)],
}

function spanCheck(draft: Draft): readonly (readonly [string, string])[] {
  const [from, to] = [readPath(draft, 'period.from'), readPath(draft, 'period.to')]
  return typeof from === 'string' && typeof to === 'string' && from > to ? [['period.to', 'endsBefore']] : []
}

function rangeCheck({ op, value, upper }: Draft): readonly (readonly [string, string])[] {
  return op === 'range' && typeof value === 'number' && typeof upper === 'number' && upper <= value
    ? [['upper', 'upperBelow']]
    : []
}
