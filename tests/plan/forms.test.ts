import { describe, expect, test } from 'vitest'
import en from '../../client/i18n/en/plan.ts'
import zh from '../../client/i18n/zh-CN/plan.ts'
import { headForm } from '../../client/plan/collections/head-form.ts'
import { listings } from '../../client/plan/collections/listings.ts'
import { type Complaints, checkDraft } from '../../client/plan/form/check-draft.ts'
import { type Draft, prune, putPath, readPath } from '../../client/plan/form/draft.ts'
import { type Form, fieldsOf } from '../../client/plan/form/field.ts'
import { lampForm } from '../../client/plan/lamps/lamp-form.ts'
import { headPatch } from '../../client/plan/parts/head-patch.ts'
import { seeds } from '../../server/campaign/seeds/index.ts'
import { CampaignHead, planCollections } from '../../shared/plan/plan.ts'

const all = Object.values(listings)
const forms: readonly Form[] = [...all.map(one => one.form), headForm, lampForm]
const plans = seeds.map(seed => seed.plan())

/** The complaints about an item of a collection with something changed. */
function complaintsOf(collection: keyof typeof listings, draft: Draft, before: Draft = draft): Complaints {
  const checked = checkDraft(listings[collection].form, planCollections[collection], draft, before)
  return checked.ok ? {} : checked.complaints
}

describe('every item of the five plans', () => {
  test.each(all.map(one => [one.collection, one] as const))(
    '[TGT-1] [CAL-6] passes through its form unchanged: %s',
    (collection, { form }) => {
      for (const plan of plans)
        for (const item of plan[collection] as unknown as readonly Draft[]) {
          const checked = checkDraft(form, planCollections[collection], item, item)
          if (!checked.ok) throw new Error(`${item.id}: ${JSON.stringify(checked.complaints)}`)
          expect(prune(checked.item)).toEqual(prune(item))
        }
    },
  )

  test('[CAL-6] and so does every head', () => {
    for (const { campaign } of plans) {
      const checked = checkDraft(headForm, CampaignHead, campaign as Draft, campaign as Draft)
      expect(checked.ok && headPatch(campaign as Draft, checked.item)).toEqual({})
    }
  })
})

describe('complaints', () => {
  const area = { id: 'a', order: 1, hue: 0, name: '战役', shortName: '战' }

  test.each([
    [{ name: '' }, { name: { key: 'required' } }],
    [{ shortName: '一二三四五六七八九十一二三' }, { shortName: { key: 'tooLong', limit: '12' } }],
    [{ name: '两\n行' }, { name: { key: 'plainText' } }],
    [{ source: { where: '三', text: '' } }, {}],
    [{ source: { where: '三'.repeat(81), text: '' } }, { 'source.where': { key: 'tooLong', limit: '80' } }],
  ])('an area with %j is told %j', (patch, complaints) => {
    expect(complaintsOf('areas', { ...area, ...patch })).toEqual(complaints)
  })

  test('[CARD-3] a clock counted in days needs a number, a whole one, and two milestones', () => {
    const clock = { id: 'c', order: 1, workflowId: 'w', from: 'sign', to: 'file', only: 'all' }
    const told = (patch: Draft) => complaintsOf('clocks', { ...clock, length: { unit: 'days' }, ...patch })
    expect(told({})).toEqual({ 'length.count': { key: 'required' } })
    expect(told({ length: { unit: 'days', count: 1.5 } })).toEqual({ 'length.count': { key: 'notWhole' } })
    expect(told({ length: { unit: 'per-card' } })).toEqual({})
    expect(told({ length: { unit: 'days', count: 3 }, to: 'sign' })).toEqual({ to: { key: 'sameStage' } })
  })

  test('[CARD-2] a workflow needs named stages and one that finishes', () => {
    const stage = (id: string, name: string, final = false) => ({ id, name, column: true, final })
    const told = (...stages: readonly Draft[]) =>
      complaintsOf('workflows', { id: 'w', order: 1, name: '类别', stages })
    expect(told(stage('a', '谋划'), stage('b', '投产', true))).toEqual({})
    expect(told(stage('a', '谋划'), stage('b', ''))).toEqual({ stages: { key: 'stageName' } })
    expect(told(stage('a', '谋划'), stage('b', '投产'))).toEqual({ stages: { key: 'noFinal' } })
    expect(told(stage('a', '谋划', true))).toEqual({ stages: { key: 'tooFew', limit: '2' } })
  })

  test('a phase does not end before it begins', () => {
    const on = (date: string) => ({ date, precision: 'day' })
    expect(
      complaintsOf('phases', { id: 'p', order: 1, name: '一', from: on('2021-10-02'), to: on('2021-10-01') }),
    ).toEqual({ to: { key: 'endsBefore' } })
  })

  test('a text of the head that was cleared is sent as empty, since what is not sent stays', () => {
    expect(headPatch({ name: '甲', documentNumber: '125号' }, { name: '乙' })).toEqual({
      name: '乙',
      documentNumber: '',
    })
  })
})

describe('the words of the forms', () => {
  const wanted = [
    ...forms.flatMap(form => form.groups.map(group => `heading.${group.title}`)),
    ...forms
      .flatMap(fieldsOf)
      .flatMap(({ label, hint, input }) => [
        `field.${label}`,
        ...(hint ? [`hint.${hint}`] : []),
        ...(input.kind === 'choice' ? input.values.map(value => `choice.${input.choices}.${value}`) : []),
        ...(input.kind === 'choice' && input.any ? [`choice.${input.choices}.any`] : []),
        ...(input.kind === 'number' && input.unit ? [`unit.${input.unit}`] : []),
      ]),
  ]
  test.each([
    ['zh-CN', zh],
    ['en', en],
  ])('are all there in %s', (_, words) => {
    expect(wanted.filter(key => typeof readPath(words, key) !== 'string')).toEqual([])
  })

  test('and the two languages say the same things', () => {
    const keys = (words: Draft, at = ''): readonly string[] =>
      Object.entries(words).flatMap(([key, value]) =>
        typeof value === 'string' ? [at + key] : keys(value as Draft, `${at}${key}.`),
      )
    expect([...keys(en)].sort()).toEqual([...keys(zh)].sort())
  })

  test('every column of a list has a heading', () => {
    for (const { columns } of all)
      for (const [label] of columns)
        expect(typeof (readPath(zh, `column.${label}`) ?? readPath(zh, `field.${label}`)), label).toBe(
          'string',
        )
  })
})

test('a new item of any collection, named, lacks nothing the form cannot ask for', () => {
  const plan = plans[0]
  if (!plan) throw new Error('no seed')
  for (const { collection, form, blank } of all) {
    const view = plan as unknown as Parameters<typeof blank>[0]
    const draft = { id: 'new', order: 1, ...blank(view) }
    const asked = new Set(fieldsOf(form).map(field => field.path))
    const complaints = Object.keys(complaintsOf(collection, draft))
    expect(
      complaints.filter(path => !asked.has(path)),
      collection,
    ).toEqual([])
    expect(putPath(draft, 'id', 'new')).toEqual(draft)
  }
})
