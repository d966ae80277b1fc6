import i18next from 'i18next'
import { expect, test } from 'vitest'
import { planDateWords } from '../../client/card/words/date-words.ts'
import { laggedWords, lampReasonWords } from '../../client/card/words/lamp-words.ts'
import { moneyWords } from '../../client/card/words/number-words.ts'
import { verdictWords } from '../../client/card/words/verdict-words.ts'
import { whoWords } from '../../client/card/words/who-words.ts'
import enCard from '../../client/i18n/en/card.ts'
import enLedger from '../../client/i18n/en/ledger.ts'
import enReturn from '../../client/i18n/en/return.ts'
import enTargets from '../../client/i18n/en/targets.ts'
import card from '../../client/i18n/zh-CN/card.ts'
import ledger from '../../client/i18n/zh-CN/ledger.ts'
import returns from '../../client/i18n/zh-CN/return.ts'
import targets from '../../client/i18n/zh-CN/targets.ts'
import { createProjector } from '../../shared/board/project-board.ts'
import type { TargetView } from '../../shared/board/view.ts'
import { light, reasonKeys } from '../../shared/lamp/reason.ts'
import { warningKeys } from '../../shared/target/warnings.ts'
import { buildBoard, date, day, today, unitId } from '../support/build-board.ts'

const i18n = i18next.createInstance()
await i18n.init({
  lng: 'zh-CN',
  resources: { 'zh-CN': { card, targets } },
  interpolation: { escapeValue: false },
})
const { t } = i18n

function keysOf(words: object, path = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' ? keysOf(value, `${path}${key}.`) : [`${path}${key}`],
  )
}

test.each([
  ['card', card, enCard],
  ['ledger', ledger, enLedger],
  ['return', returns, enReturn],
  ['targets', targets, enTargets],
])('the words of %s are the same ones in Chinese and English', (_, zh, en) => {
  expect(keysOf(en).sort()).toEqual(keysOf(zh).sort())
})

test('[LAMP-2] every reason a lamp can give has words, with every value filled in', () => {
  const values = {
    stage: '开工',
    due: '2021-10-11',
    date: '2021-10-11',
    started: '2021-10-11',
    days: 3,
    progress: 40,
    expected: 55,
    points: 15,
    done: 1.2,
    unit: '亿元',
  }
  for (const key of reasonKeys) {
    const words = lampReasonWords(t, light('milestone', 'red', key, values), 2021)
    expect(words).not.toContain('lamp.')
    expect(words).not.toMatch(/[{}]|2021-10-11/)
  }
})

test('[LAMP-2] the reason names the milestone, its date as people write it, and the days', () => {
  const lamp = light('milestone', 'red', 'lamp.milestone.overdue', {
    stage: '开工',
    due: '2021-10-11',
    days: 18,
  })
  expect(lampReasonWords(t, lamp, 2021)).toBe('“开工”应于10月11日完成，已超18天')
})

test('[LAMP-5] 曾滞后 says how long and when, and is silent for a card never red', () => {
  const lagged = { days: 5, first: date('2021-10-12'), last: date('2021-10-16') }
  expect(laggedWords(t, lagged, 2021)).toBe('累计5天（10月12日至10月16日）')
  expect(laggedWords(t, null)).toBeNull()
  expect(laggedWords(t, { ...lagged, days: 0 })).toBeNull()
})

test('[TGT-6] every warning of a target has a short word and a sentence', () => {
  for (const key of warningKeys) {
    const end = key.slice(key.lastIndexOf('.') + 1)
    expect(i18n.exists(`targets:warning.${end}.short`)).toBe(true)
    expect(i18n.exists(`targets:warning.${end}.long`)).toBe(true)
  }
})

test.each([
  [day('2021-10-11'), 2021, '10月11日'],
  [day('2022-01-03'), 2021, '2022年1月3日'],
  [{ date: date('2021-09-30'), precision: 'xun' as const }, 2021, '9月下旬'],
  [{ date: date('2021-09-10'), precision: 'xun' as const }, undefined, '2021年9月上旬'],
  [{ date: date('2021-10-15'), precision: 'half-month' as const }, 2021, '10月上半月'],
  [{ date: date('2021-12-31'), precision: 'month' as const }, 2021, '12月'],
  [{ date: date('2021-12-31'), precision: 'year' as const }, 2021, '2021年'],
])('[CAL-3] %o in the year %s is written %s', (planned, year, words) => {
  expect(planDateWords(t, planned, year)).toBe(words)
})

test.each([
  [{ amount: 4.05, unit: '亿元' as const }, '4.05亿元'],
  [{ amount: 8000, unit: '万美元' as const }, '8000万美元'],
  [{ amount: 12345.5, unit: '万元' as const }, '12,345.5万元'],
])('[TGT-4] money keeps the unit it was written in: %o', (money, words) => {
  expect(moneyWords(t, money)).toBe(words)
})

const verdict = (key: TargetView['verdict']['key'], points: number | null, gap: number | null, unit = '个') =>
  ({ verdict: { key, points, gap }, target: { unit } }) as TargetView

test.each([
  [verdict('ahead', 12.5, 3), '超序时12.5个百分点'],
  [verdict('behind', -8, 3), '欠序时8个百分点'],
  [verdict('level', 0, 3), '达序时'],
  [verdict('met', 4, 0), '达到目标'],
  [verdict('missed', null, 3, '家'), '未达，差3家'],
  [verdict('missed', null, 1.5, '%'), '未达，差1.5个百分点'],
  [verdict('unknown', null, null), '暂无数据'],
])('[TGT-5] a verdict in words: %#', (view, words) => {
  expect(verdictWords(t, view)).toBe(words)
})

test('who did it: the unit is not said twice', () => {
  const { plan } = createProjector(buildBoard(), today).view()
  const unit = plan.unitById.get(unitId('js'))?.shortName
  expect(whoWords(t, { name: '主办', unitId: unitId('js') }, plan)).toBe(`${unit} 主办`)
  expect(whoWords(t, { name: `${unit}填报员`, unitId: unitId('js') }, plan)).toBe(`${unit}填报员`)
})
