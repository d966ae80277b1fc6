import { describe, expect, test } from 'vitest'
import { targetForm } from '../../client/plan/collections/target-form.ts'
import { checkDraft, shownFields } from '../../client/plan/form/check-draft.ts'
import { type Draft, putPath } from '../../client/plan/form/draft.ts'
import { partSums } from '../../client/plan/form/part-sums.ts'
import { Operator, Target } from '../../shared/target/target.ts'

const plain: Draft = {
  id: 'X1-10',
  order: 1,
  indicator: '清单内新开工项目',
  kind: 'increment',
  op: 'at-least',
  strength: 'plain',
  value: 14,
  unit: '个',
  period: { scope: 'campaign', from: '2021-09-23', to: '2021-12-31', stated: true },
  measurement: { by: 'reported' },
  reporting: { every: 'week' },
}
const shown = (patch: Draft) => {
  const draft = { ...plain, ...patch }
  return new Set(shownFields(targetForm, draft, draft).map(field => field.path))
}
const check = (draft: Draft, before = draft) => checkDraft(targetForm, Target, draft, before)

describe('the target form shows what the operator asks for', () => {
  const figures = ['value', 'upper', 'stretch.value', 'refIds', 'dueOn', 'base.value', 'parts']
  test.each([
    ['equal', ['value', 'stretch.value', 'parts']],
    ['at-least', ['value', 'stretch.value', 'parts']],
    ['more-than', ['value', 'stretch.value', 'parts']],
    ['at-most', ['value', 'parts']],
    ['about', ['value', 'stretch.value', 'parts']],
    ['range', ['value', 'upper', 'parts']],
    ['rank-within', ['value', 'parts']],
    ['double', ['base.value']],
    ['first', []],
    ['all', ['value', 'parts']],
    ['by-date', ['dueOn']],
    ['pass', []],
    ['zero-growth', []],
    ['relative', ['value', 'base.value', 'parts']],
    ['reference', ['refIds']],
    ['none', []],
  ] as const)('[TGT-1] %s asks for %j', (op, asked) => {
    const draft = { op, value: undefined, upper: undefined }
    expect(figures.filter(path => shown(draft).has(path))).toEqual([...asked].sort(byForm(figures)))
  })

  test('[TGT-1] the table above has every operator', () => {
    expect(Operator.options).toHaveLength(16)
  })

  test('[TGT-5] a stock asks for its base; growth does not', () => {
    expect(shown({ kind: 'stock' }).has('base.value')).toBe(true)
    expect(shown({ kind: 'growth' }).has('base.value')).toBe(false)
  })

  test('[TGT-3] counting cards asks which milestone, money which unit, a report neither', () => {
    const by = (way: string) => shown({ measurement: { by: way } })
    const asked = (way: string) =>
      ['measurement.stageId', 'measurement.moneyUnit', 'measurement.where.listId'].filter(path =>
        by(way).has(path),
      )
    expect(asked('cards')).toEqual(['measurement.stageId', 'measurement.where.listId'])
    expect(asked('money')).toEqual(['measurement.moneyUnit', 'measurement.where.listId'])
    expect(asked('reported')).toEqual([])
  })
})

describe('a target from its form', () => {
  test('[TGT-1] a unit the text lost stays missing', () => {
    const checked = check({ ...plain, unit: '', unitGuess: '家' })
    expect(checked.ok && checked.item).toMatchObject({ unitGuess: '家' })
    expect(checked.ok && 'unit' in checked.item).toBe(false)
  })

  test('[TGT-1] what another operator asked for is not kept unseen', () => {
    const ranged = { ...plain, op: 'range', upper: 20 }
    const checked = check({ ...ranged, op: 'at-least' }, ranged)
    expect(checked.ok && 'upper' in checked.item).toBe(false)
  })

  test('[TGT-1] a figure that stood beside an operator without figures is shown, not dropped', () => {
    const odd = { ...plain, op: 'pass' }
    expect(new Set(shownFields(targetForm, odd, odd).map(field => field.path)).has('value')).toBe(true)
    const checked = check(odd)
    expect(checked.ok && checked.item.value).toBe(14)
  })

  test('[TGT-3] counted cards are filtered by nothing where nothing was said', () => {
    const checked = check({
      ...plain,
      measurement: { by: 'cards', stageId: 'start', where: { listId: undefined } },
    })
    expect(checked.ok && checked.item.measurement).toEqual({ by: 'cards', stageId: 'start', where: {} })
  })

  test.each([
    ['period.to', '2021-09-01', 'period.to', 'endsBefore'],
    ['period.from', undefined, 'period.from', 'required'],
    ['id', '指标一', 'id', 'badId'],
    ['measurement', { by: 'cards' }, 'measurement.stageId', 'required'],
    ['opening', { value: 3 }, 'opening.asOf', 'required'],
    ['parts', [{ unitId: 'zs' }], 'parts', 'required'],
  ])('[TGT-1] %s = %j is told at %s', (path, value, place, key) => {
    const checked = check(putPath(plain, path, value))
    expect(checked.ok ? {} : checked.complaints).toMatchObject({ [place]: { key } })
  })

  test('[TGT-1] a range runs upwards', () => {
    const checked = check({ ...plain, op: 'range', value: 20, upper: 15 })
    expect(checked.ok ? {} : checked.complaints).toEqual({ upper: { key: 'upperBelow' } })
  })
})

describe('the parts of a target', () => {
  const parts = [
    { unitId: 'zs', value: 10 },
    { unitId: 'js', value: 3 },
    { until: '2021-10-31', value: 14 },
  ]

  test('[TGT-6] parts by unit and by period are each held against the whole', () => {
    expect(partSums({ ...plain, parts })).toEqual([
      { by: 'unit', sum: 13, whole: 14 },
      { by: 'period', sum: 14, whole: 14 },
    ])
  })

  test('[TGT-6] a row nobody filled in is no part', () => {
    const checked = check({ ...plain, parts: [...parts, {}] })
    expect(checked.ok && checked.item.parts).toEqual(parts)
  })

  test('[TGT-6] a sum that is not the whole stops nobody from saving', () => {
    expect(check({ ...plain, parts }).ok).toBe(true)
  })

  test('[TGT-4] growth is never summed, nor is a figure for every place', () => {
    expect(partSums({ ...plain, kind: 'growth', parts })).toEqual([])
    expect(partSums({ ...plain, perPlace: true, parts })).toEqual([])
  })
})

const byForm = (order: readonly string[]) => (a: string, b: string) => order.indexOf(a) - order.indexOf(b)
