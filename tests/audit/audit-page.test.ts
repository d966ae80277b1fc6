import { createInstance } from 'i18next'
import { expect, test } from 'vitest'
import type { AuditRow, Lexicon } from '../../client/audit/audit-data.ts'
import { filterFrom, queryOf, withFilter } from '../../client/audit/audit-filter.ts'
import { planOfLexicon } from '../../client/audit/lexicon-plan.ts'
import { plainWords, rowWords } from '../../client/audit/row-words.ts'
import audit from '../../client/i18n/zh-CN/audit.ts'
import card from '../../client/i18n/zh-CN/card.ts'
import domain from '../../client/i18n/zh-CN/domain.ts'
import type { Instant } from '../../shared/calendar/date.ts'
import { date } from '../support/build-board.ts'

const words = createInstance()
await words.init({ lng: 'zh-CN', defaultNS: 'audit', resources: { 'zh-CN': { audit, card, domain } } })
const { t } = words
const lexicon: Lexicon = {
  campaign: '示例战役',
  timeZone: 'Asia/Shanghai',
  today: date('2021-10-29'),
  units: [{ id: 'zhaoshang', name: '招商局', shortName: '招商局' }],
  areas: [],
  measures: [],
  people: [],
  lists: [],
  workflows: [{ id: 'project', name: '项目', stages: [{ id: 'start', name: '开工' }] }],
}
const plan = planOfLexicon(lexicon)
const row = (patch: Partial<AuditRow>): AuditRow => ({
  seq: 1,
  ord: 0,
  at: 0 as Instant,
  actor: { userId: 'u', name: '示例' },
  roles: ['unit'],
  cause: 'edit',
  act: 'edit',
  thing: 'card',
  id: 'k1',
  field: 'progress',
  before: null,
  after: null,
  hash: 'ab',
  title: '示例任务',
  code: null,
  ...patch,
})

test.each<readonly [string, Partial<AuditRow>, object]>([
  ['a figure', { before: 14, after: 15 }, { thing: '示例任务', field: '进度', before: '14%', after: '15%' }],
  ['a unit by its name', { field: 'leadUnitId', after: 'zhaoshang' }, { field: '牵头单位', after: '招商局' }],
  ['a unit nobody knows any more by its id', { field: 'leadUnitId', after: 'gone' }, { after: 'gone' }],
  ['a milestone by its stage', { field: 'claim:start', after: '2021-10-13' }, { field: '申报开工' }],
  [
    'bookkeeping too',
    { field: 'order', before: 'a0', after: 'a1' },
    { field: '位置', before: 'a0', after: 'a1' },
  ],
  [
    'who entered something',
    { field: 'stamp:start', after: { at: 1, by: { name: '示例填报员' } } },
    { field: '登记人', after: '示例填报员' },
  ],
  [
    'a decision',
    { thing: 'meeting', field: 'decision:x', after: { what: '示例议定' } },
    { thing: '会议', field: '议定事项', after: '示例议定' },
  ],
  [
    'a field of a later version',
    { thing: 'plan', field: 'novelty', after: { x: 1 } },
    { field: 'novelty', after: '{"x":1}' },
  ],
  ['a card without a title', { title: null }, { thing: '任务k1' }],
])('[AUD-2] the page says %s', (_what, patch, said) => {
  expect(rowWords(t, row(patch), plan)).toMatchObject(said)
})

test('[AUD-2] a value always says something, whatever it is', () => {
  for (const value of [0, false, [], {}, [1, { a: null }], 'x']) expect(plainWords(value)).not.toBe('')
  expect(plainWords(null)).toBe('')
})

test('[AUD-2] the filter lives in the address; what is not understood is left out', () => {
  const typed = new URLSearchParams(
    'person=u1&from=2021-10-01&to=never&thing=spoon&field=%27&text=甲&other=1',
  )
  const filter = filterFrom(typed)
  expect(queryOf(filter).toString()).toBe(
    new URLSearchParams({ text: '甲', person: 'u1', from: '2021-10-01' }).toString(),
  )
  const address = withFilter(typed, { ...filter, person: null })
  expect(address.get('other')).toBe('1')
  expect(address.has('person')).toBe(false)
  expect(filterFrom(withFilter(new URLSearchParams(), filter))).toEqual(filter)
})
