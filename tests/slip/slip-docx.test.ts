import { expect, test } from 'vitest'
import { seeds } from '../../server/campaign/seeds/index.ts'
import { type Letter, letterOf } from '../../server/slip/slip-docx/letter.ts'
import { slipDocx } from '../../server/slip/slip-docx/slip-docx.ts'
import { firstInspectionRules } from '../../shared/inspection/first-rules.ts'
import { slipPresets } from '../../shared/inspection/slip-presets.ts'
import type { Slip } from '../../shared/slip/slip.ts'
import { aSlip } from '../evidence-pack/slip-sample.ts'
import { date } from '../support/build-board.ts'
import { unzip } from '../support/unzip.ts'

const plan = seeds.find(seed => seed.id === 'xuancheng')?.plan()
if (!plan) throw new Error('no seed')
const rules = firstInspectionRules('xuancheng')
const words = {
  plan: { ...plan, unitById: new Map(plan.units.map(unit => [unit.id, unit])) },
  rules,
  today: date('2021-10-29'),
}
const letter = (patch: Partial<Slip> = {}): Letter => letterOf(aSlip(patch), words)

async function written(patch: Partial<Slip> = {}): Promise<readonly string[]> {
  const xml = unzip(await slipDocx(letter(patch))).get('word/document.xml') ?? ''
  return xml
    .split('</w:p>')
    .map(line => [...line.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''))
    .filter(line => line !== '')
}

test('[SLIP-1] a slip on paper: issuer, number, title, 主送, the four parts, 落款 and 版记, in this order', async () => {
  const lines = await written()
  const order = [
    '纪工委',
    '宣高新纪〔2021〕3号',
    '关于示例项目签约开工滞后问题的整改通知书',
    '招商局：',
    '一、存在问题',
    '二、依据',
    '三、办理要求',
    '四、办理期限',
    '附件：现场照片（示例）.jpg',
    '2021年10月20日',
  ]
  const places = order.map(line => lines.indexOf(line))
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(lines).toContain('请于2021年10月29日前办结，并将办理情况连同佐证材料书面反馈。')
  expect(lines.join('\n')).toContain('abababababababab')
})

test('[SLIP-1] a draft is marked 送审稿 and has no number; an issued one is not', async () => {
  const draft = await written({ state: 'draft', number: null, issuedOn: null, issuedBy: null, trail: [] })
  expect(draft).toContain('（送审稿）')
  expect(draft).toContain('（未编号）')
  expect(draft.join()).not.toContain('印发')
  expect(await written()).not.toContain('（送审稿）')
})

test.each<readonly [string, string]>([
  ['示例项目滞后', '关于示例项目滞后的整改通知书'],
  ['关于示例项目滞后', '关于示例项目滞后的整改通知书'],
  ['关于示例项目滞后的整改通知书', '关于示例项目滞后的整改通知书'],
])('[SLIP-1] the title «%s» is printed as «%s»', (title, printed) => {
  expect(letter({ title }).title).toBe(printed)
})

test('[SLIP-1] the printed name is that of the preset', () => {
  const looks = slipPresets.sanming
  const sanming = { ...words, rules: { ...rules, slips: { ...rules.slips, looks } } }
  expect(letterOf(aSlip(), sanming).title).toMatch(/红色督查单$/)
})

test('[SLIP-3] an extension shows the day first set beside the new one', () => {
  expect(letter({ due: date('2021-11-05') }).term).toEqual([
    '请于2021年10月21日前签收。',
    '请于2021年11月5日前办结，并将办理情况连同佐证材料书面反馈。',
    '原定期限为2021年10月29日，经批准延期。',
  ])
})

test('[SLIP-1] parts that say nothing are left out and the numbers close up', async () => {
  const lines = await written({ demand: ' ', due: null, baselineDue: null, signBy: null })
  expect(lines.filter(line => /^[一二三四]、/.test(line))).toEqual(['一、存在问题', '二、依据'])
})
