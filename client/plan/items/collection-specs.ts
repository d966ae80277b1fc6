import { IndicatorKind, Operator, Strength, TargetPeriod } from '../../../shared/target/target.ts'
import type { CollectionSpec, FieldSpec } from './field-spec.ts'

const spans = ['day', 'week', 'xun', 'half-month', 'month', 'quarter', 'year']
const name: FieldSpec = { path: 'name', kind: 'text', required: true }
const clause: readonly FieldSpec[] = [
  { path: 'source.where', kind: 'text', required: true },
  { path: 'source.text', kind: 'paragraph', required: true, wide: true },
]
const noClause = { where: '', text: '' }

const areas: CollectionSpec = {
  collection: 'areas',
  listed: ['name', 'shortName', 'leadUnitId', 'leaderId', 'group'],
  fields: [
    name,
    { path: 'shortName', kind: 'text', required: true },
    { path: 'slogan', kind: 'text' },
    { path: 'group', kind: 'text' },
    { path: 'leadUnitId', kind: 'one', from: 'units' },
    { path: 'leaderId', kind: 'one', from: 'people' },
    { path: 'hue', kind: 'number', required: true },
  ],
  blank: { name: '', shortName: '', hue: 0 },
}

const measures: CollectionSpec = {
  collection: 'measures',
  listed: ['number', 'name', 'areaIds', 'assignment.leadUnitId', 'assignment.supportUnitIds'],
  fields: [
    { path: 'number', kind: 'text' },
    name,
    { path: 'areaIds', kind: 'many', from: 'areas' },
    { path: 'areaBasis', kind: 'choice', values: ['stated', 'inferred'] },
    { path: 'assignment.leadUnitId', kind: 'one', from: 'units' },
    { path: 'assignment.leadBasis', kind: 'choice', values: ['stated', 'inferred'] },
    { path: 'assignment.supportUnitIds', kind: 'many', from: 'units' },
    { path: 'assignment.open', kind: 'flag' },
    ...clause,
  ],
  blank: {
    number: '',
    name: '',
    areaIds: [],
    areaBasis: 'stated',
    assignment: { supportUnitIds: [], open: false },
    source: noClause,
  },
}

const units: CollectionSpec = {
  collection: 'units',
  listed: ['name', 'shortName', 'level', 'league', 'outside'],
  fields: [
    name,
    { path: 'shortName', kind: 'text', required: true },
    {
      path: 'level',
      kind: 'choice',
      values: ['province', 'city', 'county', 'zone', 'town', 'company', 'outside'],
    },
    { path: 'league', kind: 'text' },
    { path: 'leaderId', kind: 'one', from: 'people' },
    { path: 'group', kind: 'flag' },
    { path: 'memberIds', kind: 'many', from: 'units' },
    { path: 'outside', kind: 'flag' },
  ],
  blank: { name: '', shortName: '', level: 'zone', group: false, memberIds: [], outside: false },
}

const people: CollectionSpec = {
  collection: 'people',
  listed: ['name', 'post', 'unitId', 'leader', 'sample'],
  fields: [
    name,
    { path: 'post', kind: 'text', required: true },
    { path: 'unitId', kind: 'one', from: 'units' },
    { path: 'leader', kind: 'flag' },
    { path: 'sample', kind: 'flag' },
  ],
  blank: { name: '', post: '', leader: false, sample: false },
}

const targets: CollectionSpec = {
  collection: 'targets',
  ownId: true,
  listed: ['id', 'indicator', 'areaId', 'period.scope', 'op', 'value', 'unit'],
  fields: [
    { path: 'indicator', kind: 'text', required: true, wide: true },
    { path: 'areaId', kind: 'one', from: 'areas' },
    { path: 'listId', kind: 'one', from: 'lists' },
    { path: 'kind', kind: 'choice', values: IndicatorKind.options },
    { path: 'better', kind: 'choice', values: ['higher', 'lower'] },
    { path: 'op', kind: 'choice', values: Operator.options },
    { path: 'strength', kind: 'choice', values: Strength.options },
    { path: 'value', kind: 'number' },
    { path: 'upper', kind: 'number' },
    { path: 'unit', kind: 'text' },
    { path: 'place', kind: 'text' },
    { path: 'period.scope', kind: 'choice', values: TargetPeriod.shape.scope.options },
    { path: 'period.stated', kind: 'flag' },
    { path: 'period.from', kind: 'date', required: true },
    { path: 'period.to', kind: 'date', required: true },
    { path: 'reporting.unitId', kind: 'one', from: 'units' },
    { path: 'reporting.every', kind: 'choice', values: spans.slice(1) },
    { path: 'note', kind: 'paragraph', wide: true },
    ...clause,
  ],
  blank: {
    indicator: '',
    kind: 'increment',
    better: 'higher',
    op: 'at-least',
    strength: 'plain',
    period: { scope: 'campaign', stated: true },
    measurement: { by: 'reported' },
    reporting: { every: 'month' },
    source: noClause,
  },
}

const lists: CollectionSpec = {
  collection: 'lists',
  listed: ['name', 'family'],
  fields: [name, { path: 'family', kind: 'text', required: true }],
  blank: { name: '', family: '' },
}

const phases: CollectionSpec = {
  collection: 'phases',
  listed: ['name', 'from', 'to', 'goal'],
  fields: [
    name,
    { path: 'from', kind: 'planDate', required: true },
    { path: 'to', kind: 'planDate', required: true },
    { path: 'goal', kind: 'paragraph', wide: true },
  ],
  blank: { name: '' },
}

const rhythms: CollectionSpec = {
  collection: 'rhythms',
  listed: ['name', 'every', 'kind', 'convenor', 'scope.words'],
  fields: [
    name,
    { path: 'every', kind: 'choice', values: spans },
    {
      path: 'kind',
      kind: 'choice',
      values: ['meeting', 'return', 'bulletin', 'supervision', 'appraisal', 'ledger'],
    },
    { path: 'convenor', kind: 'text' },
    { path: 'weekday', kind: 'number' },
    { path: 'scope.listId', kind: 'one', from: 'lists' },
    { path: 'scope.areaId', kind: 'one', from: 'areas' },
    { path: 'scope.words', kind: 'text' },
  ],
  blank: { name: '', every: 'week', kind: 'meeting', scope: {} },
}

const clocks: CollectionSpec = {
  collection: 'clocks',
  listed: ['workflowId', 'from', 'to', 'length.count', 'length.unit', 'only'],
  fields: [
    { path: 'workflowId', kind: 'one', from: 'workflows', required: true },
    { path: 'only', kind: 'choice', values: ['all', 'chemical'] },
    { path: 'from', kind: 'one', from: 'stages', required: true },
    { path: 'to', kind: 'one', from: 'stages', required: true },
    { path: 'length.unit', kind: 'choice', values: ['days', 'months', 'per-card'] },
    { path: 'length.count', kind: 'number' },
  ],
  blank: { length: { unit: 'days', count: 14 }, only: 'all' },
}

/** What dispatch sets up, in the order a plan is read. */
export const collectionSpecs: readonly CollectionSpec[] = [
  areas,
  measures,
  units,
  people,
  targets,
  lists,
  phases,
  rhythms,
  clocks,
]
