import { annual, byCards, byLinkedCards, targetsOf } from '../draft-target.ts'
import { campaignPeriod } from './head.ts'

const passage = {
  where: '二(四)开放提档会战',
  areaId: 'openness',
  reporting: { unitId: 'zhaoshang', every: 'month' as const },
}
const funds = { kind: 'level', op: 'at-least', unit: '亿元' } as const
const signed = (investmentAtLeast?: number) =>
  byCards('sign', { workflowIds: ['investment'], ...(investmentAtLeast ? { investmentAtLeast } : {}) })
/** Bands of one count: every larger project is also counted in the band above it in the text. */
const band = { parentId: 'X4-02', kind: 'increment' } as const

const year = targetsOf({ ...passage, period: annual(2021) }, [
  {
    ...funds,
    id: 'X4-01',
    indicator: '实际利用省(区)外资金',
    value: 51,
    strength: 'strive',
    text: '2021年力争实际利用省(区)外资金51亿元以上',
  },
  {
    id: 'X4-02',
    indicator: '新引进签约项目',
    kind: 'increment',
    op: 'equal',
    value: 50,
    unit: '个',
    measurement: signed(),
    text: '新引进签约项目50个',
  },
  {
    ...band,
    unit: '个',
    id: 'X4-03',
    indicator: '5000万元以上签约项目',
    op: 'equal',
    value: 30,
    measurement: signed(5_000),
    text: '5000万元以上项目30个',
  },
  {
    ...band,
    unit: '个',
    id: 'X4-04',
    indicator: '亿元以上签约项目',
    op: 'equal',
    value: 15,
    measurement: signed(10_000),
    text: '亿元以上项目15个',
  },
  {
    ...band,
    unitGuess: '个',
    id: 'X4-05',
    indicator: '5亿元以上签约项目',
    op: 'double',
    measurement: signed(50_000),
    note: '翻一番须有上年基数，原文未给，待补',
    text: '5亿元以上项目翻一番',
  },
  {
    ...band,
    unitGuess: '个',
    id: 'X4-06',
    indicator: '50亿元以上签约项目',
    op: 'first',
    strength: 'strive',
    measurement: signed(500_000),
    text: '力争实现50亿元以上项目零突破',
  },
  {
    id: 'X4-07',
    indicator: '进出口额',
    kind: 'level',
    op: 'equal',
    value: 8000,
    unit: '万美元',
    strength: 'strive',
    text: '2021年力争完成进出口额8000万美元',
  },
  {
    id: 'X4-08',
    indicator: '新增限上商贸(含规上服务业)企业',
    kind: 'increment',
    op: 'equal',
    value: 5,
    unit: '家',
    text: '新增限上商贸(含规上服务业)企业5家',
  },
])

const campaign = targetsOf({ ...passage, period: campaignPeriod }, [
  {
    id: 'X4-09',
    indicator: '引进新建5000万元以上项目',
    kind: 'increment',
    op: 'at-least',
    value: 18,
    unit: '个',
    measurement: signed(5_000),
    note: '前一个「以上」是规模口径，后一个「以上」是目标下限；原文未界定「引进新建」，按签约计',
    text: '引进新建5000万元以上项目18个以上',
  },
  {
    ...funds,
    id: 'X4-10',
    indicator: '实际利用省(区)外资金',
    value: 21,
    text: '实际利用省(区)外资金21亿元以上',
  },
  {
    id: 'X4-11',
    indicator: '新增限上商贸企业',
    kind: 'increment',
    op: 'at-least',
    value: 2,
    unitGuess: '家',
    text: '新增限上商贸企业2以上',
  },
  {
    id: 'X4-12',
    indicator: '网销额超亿元电商企业',
    kind: 'increment',
    op: 'equal',
    value: 1,
    unit: '家',
    measurement: byLinkedCards('recognise'),
    text: '培育网销额超亿元电商企业1家',
  },
])

export const opennessTargets = [...year, ...campaign]
