import { annual, byLinkedCards, targetsOf } from '../draft-target.ts'
import { campaignPeriod } from './head.ts'

const economy = { unitId: 'jingfa', every: 'month' as const }
const science = { unitId: 'keji', every: 'month' as const }
const passage = { where: '二(二)工业提级会战', areaId: 'industry', reporting: economy }
const growth = { kind: 'growth', unit: '%' } as const
const output = { kind: 'level', op: 'equal', unit: '亿元' } as const
const outputText = '精细化工和智能装备制造两大主导产业产值分别达到70亿元、26亿元'
const eachText = '战略性新兴产业产值、高新技术产业增加值、工业技改投资分别增长16%以上'
const campaignOutputText = '精细化工和智能装备制造两大主导产业分别实现产值35亿元、7亿元'
/** The text runs 「高新技术企业22战略性新兴企业」 together: the unit is lost, not guessed into the figure. */
const highTech = { kind: 'increment', op: 'equal', value: 22, unitGuess: '家', reporting: science } as const

const year = targetsOf({ ...passage, period: annual(2021) }, [
  { ...output, id: 'X2-01', indicator: '精细化工产业产值', value: 70, text: outputText },
  { ...output, id: 'X2-02', indicator: '智能装备制造产业产值', value: 26, text: outputText },
  {
    id: 'X2-03',
    indicator: '规上工业产值超亿元企业',
    kind: 'stock',
    op: 'at-least',
    value: 43,
    unit: '家',
    text: '规上工业产值超亿元企业43家以上',
  },
  {
    id: 'X2-04',
    indicator: '规上工业企业净增',
    kind: 'net-increment',
    op: 'equal',
    value: 30,
    unit: '家',
    note: '净增，与「新增」不可相加',
    text: '净增规上工业30家',
  },
  { ...highTech, id: 'X2-05', indicator: '认定高新技术企业', text: '认定高新技术企业22' },
  {
    id: 'X2-06',
    indicator: '战略性新兴企业',
    kind: 'increment',
    op: 'at-least',
    value: 5,
    unit: '家',
    reporting: science,
    text: '战略性新兴企业5家以上',
  },
  {
    ...growth,
    id: 'X2-07',
    indicator: '规上工业增加值增速',
    op: 'equal',
    value: 9.5,
    stretch: { value: 10, strength: 'strive' },
    text: '规上工业增加值增长9.5%,力争增长10%',
  },
  { ...growth, id: 'X2-08', indicator: '战略性新兴产业产值增速', op: 'at-least', value: 16, text: eachText },
  {
    ...growth,
    id: 'X2-09',
    indicator: '高新技术产业增加值增速',
    op: 'at-least',
    value: 16,
    note: '与「高新技术产业增加值增幅20%以上」不一致，按原文并列',
    text: eachText,
  },
  { ...growth, id: 'X2-10', indicator: '工业技改投资增速', op: 'at-least', value: 16, text: eachText },
])

const campaign = targetsOf({ ...passage, period: campaignPeriod }, [
  {
    id: 'X2-11',
    indicator: '新增规上工业企业',
    kind: 'increment',
    op: 'equal',
    value: 26,
    unit: '家',
    text: '通过百日会战:新增规上工业企业26家',
  },
  { ...highTech, id: 'X2-12', indicator: '认定高新技术企业', text: '认定高新技术企业22、' },
  {
    id: 'X2-13',
    indicator: '战略性新兴企业',
    kind: 'increment',
    op: 'at-least',
    value: 4,
    unit: '家',
    measurement: byLinkedCards('recognise'),
    reporting: science,
    text: '战略性新兴企业4家以上',
  },
  { ...output, id: 'X2-14', indicator: '精细化工产业产值', value: 35, text: campaignOutputText },
  { ...output, id: 'X2-15', indicator: '智能装备制造产业产值', value: 7, text: campaignOutputText },
  {
    ...growth,
    id: 'X2-16',
    indicator: '高新技术产业增加值增速',
    op: 'at-least',
    value: 20,
    note: '会战期高于全年的16%以上，按原文并列',
    text: '高新技术产业增加值增长20%以上',
  },
  {
    ...growth,
    id: 'X2-17',
    indicator: '工业技改投资增速',
    op: 'equal',
    value: 16,
    text: '工业技改投资增长16%',
  },
  {
    ...growth,
    id: 'X2-18',
    indicator: '战略性新兴产业产值增速',
    op: 'equal',
    value: 16,
    strength: 'strive',
    text: '力争战略性新兴产业产值增长16%',
  },
])

export const industryTargets = [...year, ...campaign]
