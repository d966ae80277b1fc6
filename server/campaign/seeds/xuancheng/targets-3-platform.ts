import { annual, byLinkedCards, targetsOf } from '../draft-target.ts'
import { campaignPeriod } from './head.ts'

const passage = {
  where: '二(三)平台提质会战',
  areaId: 'platform',
  reporting: { unitId: 'jingfa', every: 'month' as const },
}
const money = { kind: 'level', op: 'equal', unit: '亿元' } as const
const ratio = { kind: 'ratio', op: 'equal', unit: '%' } as const
const perMu = { kind: 'per-mu', op: 'equal', unit: '万元/亩' } as const

/** This passage has no scope word; its figures are annual by their place, before 「通过百日会战」. */
const year = targetsOf({ ...passage, period: annual(2021, false) }, [
  {
    id: 'X3-01',
    indicator: '全省开发区排名',
    kind: 'rank',
    better: 'lower',
    op: 'rank-within',
    value: 30,
    unitGuess: '位',
    strength: 'strive',
    text: '力争进入全省前30',
  },
  { ...money, id: 'X3-02', indicator: '税收收入', value: 10.4, text: '税收收入达10.4亿元' },
  { ...money, id: 'X3-03', indicator: '固定资产投资', value: 28, text: '固定资产投资达28亿元' },
  {
    id: 'X3-04',
    indicator: '“四上”企业数',
    kind: 'stock',
    op: 'more-than',
    value: 165,
    unit: '家',
    text: '“四上”企业数超165家',
  },
  { ...money, id: 'X3-05', indicator: '规上工业增加值', value: 39.2, text: '规上工业增加值39.2亿元' },
  { ...perMu, id: 'X3-06', indicator: '亩均税收', value: 9, text: '亩均税收9万元/亩' },
  { ...perMu, id: 'X3-07', indicator: '亩均投资', value: 170, text: '亩均投资170万元/亩' },
  {
    ...ratio,
    id: 'X3-08',
    indicator: '战略性新兴产业产值占规上工业产值比重',
    value: 58,
    text: '战略性新兴产业产值占规上工业产值比重58%',
  },
  {
    id: 'X3-09',
    indicator: '战略性新兴产业产值增速',
    kind: 'growth',
    op: 'equal',
    value: 16,
    unit: '%',
    text: '战略性新兴产业产值增速16%',
  },
  {
    ...ratio,
    id: 'X3-10',
    indicator: '规上工业研发投入占主营业务收入比重',
    value: 2.2,
    reporting: { unitId: 'keji', every: 'month' },
    text: '规上工业研发投入占主营业务收入2.2%',
  },
  {
    id: 'X3-11',
    indicator: '高新技术产业增加值增速',
    kind: 'growth',
    op: 'at-least',
    value: 20,
    unit: '%',
    note: '与「高新技术产业增加值…分别增长16%以上」不一致，按原文并列',
    text: '高新技术产业增加值增幅20%以上',
  },
  {
    id: 'X3-12',
    indicator: '高新技术企业总数',
    kind: 'stock',
    op: 'equal',
    value: 45,
    unit: '家',
    reporting: { unitId: 'keji', every: 'month' },
    text: '高企总数达45家',
  },
])

const campaign = targetsOf({ ...passage, period: campaignPeriod }, [
  {
    id: 'X3-13',
    indicator: '平台提质任务',
    kind: 'increment',
    op: 'equal',
    value: 8,
    unit: '项',
    measurement: byLinkedCards('finished'),
    reporting: { unitId: 'jingfa', every: 'week' },
    note: '8项中原文只点名集中供热、污水处理2项',
    text: '重点完成集中供热、污水处理等8项平台提质任务',
  },
  {
    ...money,
    id: 'X3-14',
    indicator: '固定资产投资',
    value: 12.34,
    text: '完成固定资产投资12.34亿元、税收收入3.7亿元',
  },
  {
    ...money,
    id: 'X3-15',
    indicator: '税收收入',
    value: 3.7,
    text: '完成固定资产投资12.34亿元、税收收入3.7亿元',
  },
  {
    id: 'X3-16',
    indicator: '“四上”企业、高新技术企业年度目标任务',
    kind: 'stock',
    op: 'reference',
    strength: 'ensure',
    refIds: ['X3-04', 'X3-12'],
    text: '确保实现“四上”企业、高新技术企业年度目标任务',
  },
])

export const platformTargets = [...year, ...campaign]
